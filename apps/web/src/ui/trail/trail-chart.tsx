import type { Trail } from '@zhicheng/contract';
import { mainOpinion } from './main-opinion.ts';
import { TrailTable } from './trail-table.tsx';
import { RouteChart, type ChartNode } from '../route-chart/route-chart.tsx';
import type { ChartReturn } from '../route-chart/chart-layout.ts';

/** 流程图 of one application, from the same trail as 查看流程; a draft has no route yet, but may have earlier visits. */
export function TrailChart({ trail }: { trail: Trail }) {
  if (trail.nodes.length === 0) {
    return (
      <>
        <p className="trail-none">
          流程图在提交后按当时的流程生成。{trail.entries.length > 0 && '以前的办理记录如下。'}
        </p>
        {trail.entries.length > 0 && <TrailTable trail={trail} />}
      </>
    );
  }
  return <RouteChart nodes={trail.nodes.map((node) => chartNode(trail, node))} returns={chartReturns(trail)} />;
}

function chartNode(trail: Trail, node: Trail['nodes'][number]): ChartNode {
  const last = node.visits.map((at) => trail.entries[at]).at(-1);
  return {
    key: node.step,
    name: node.stepName,
    state: node.state,
    unit: node.unitName,
    handler: node.personName,
    arrivedAt: last?.openedAt ?? null,
    decidedAt: last?.closedAt ?? null,
    outcome: last?.stateLabel ?? null,
    opinion: last ? mainOpinion(last.opinion) : null,
  };
}

function chartReturns(trail: Trail): readonly ChartReturn[] {
  const place = (step: string): number => trail.nodes.findIndex((node) => node.step === step);
  return trail.returns
    .map(({ from, to, version }) => ({ from: place(from), to: place(to), round: version }))
    .filter(({ from, to }) => from >= 0 && to >= 0);
}
