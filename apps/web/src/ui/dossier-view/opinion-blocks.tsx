import type { Trail, TrailEntry } from '@zhicheng/contract';
import { opinionForm, type StepCode } from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { minuteOf } from '../../platform/clock.ts';

export type OpinionBoxes = { readonly [step in StepCode]?: ReactNode };

type Group = { readonly title: string; readonly steps: readonly StepCode[] };

/** The blocks of the official form in which offices write, in its order. */
const groups: readonly Group[] = [
  { title: '单位推荐意见', steps: ['employer'] },
  {
    title: '呈报单位意见',
    steps: [
      'county-department',
      'county-industry',
      'county-bureau',
      'city-department',
      'city-industry',
      'city-bureau',
      'province-department',
    ],
  },
  {
    title: '评审审批意见',
    steps: [
      'qualification',
      'committee',
      'province-bureau',
      'city-approval',
      'county-approval',
      'province-department-approval',
      'employer-approval',
    ],
  },
];

type Props = {
  readonly trail: Trail | undefined;
  /** What stands in the form at a step instead of what is on record: the blue box that is being filled in. */
  readonly boxes: OpinionBoxes;
};

/** 单位推荐意见, 呈报单位意见, 评审审批意见: a box for each step of this route, filled in or not. */
export function OpinionBlocks({ trail, boxes }: Props) {
  const onRoute = trail?.nodes.map(({ step }) => step);
  return groups.map(({ title, steps }) => {
    const shown = steps.filter((step) => (onRoute ? onRoute.includes(step) : false) || boxes[step] !== undefined);
    if (onRoute && shown.length === 0) return null;
    return (
      <section key={title} className="dv-block" aria-label={title}>
        <h3>{title}</h3>
        {shown.length === 0 && <EmptyBox />}
        {shown.map((step) => (
          <div key={step} className="dv-opinion">
            <h4>
              {opinionForm(step).title}
              <span>{trail?.nodes.find((node) => node.step === step)?.stepName}</span>
            </h4>
            {boxes[step] ?? <OnRecord entry={lastDecision(trail, step)} />}
          </div>
        ))}
      </section>
    );
  });
}

function lastDecision(trail: Trail | undefined, step: StepCode): TrailEntry | undefined {
  return trail?.entries.filter((entry) => entry.step === step && entry.opinion.length > 0).at(-1);
}

function OnRecord({ entry }: { entry: TrailEntry | undefined }) {
  if (!entry) return <EmptyBox />;
  return (
    <dl className="dv-recorded">
      {entry.opinion.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>审核单位</dt>
        <dd>
          {entry.unitName}
          {entry.closedAt !== null && `　${entry.stateLabel}　${minuteOf(entry.closedAt)}`}
        </dd>
      </div>
    </dl>
  );
}

function EmptyBox() {
  return (
    <p className="dv-empty-opinion">
      <span>负责人（签字）：</span>
      <span>公章</span>
      <span>　　年　　月　　日</span>
    </p>
  );
}
