import { Link } from '@tanstack/react-router';
import type { Handling } from '@zhicheng/contract';
import { Button } from 'antd';
import { minuteOf } from '../../platform/clock.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { StepDueMark } from '../../ui/status/step-due.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Queue, QueueSearch } from './use-queue.ts';
import type { OpinionState } from './use-opinion.ts';

export type HandlingDialog = 'files' | 'trail' | 'chart' | 'pass' | 'return' | 'reject' | 'void';

type Props = {
  readonly handling: Handling;
  readonly opinion: OpinionState;
  readonly queue: Queue;
  readonly from: QueueSearch;
  readonly onOpen: (dialog: HandlingDialog) => void;
};

/** The top of 业务办理: 保存意见 at the left, 流程附件上传 at the right (§5.1.1), and between them whose dossier it is. */
export function HandlingHead({ handling, opinion, queue, from, onOpen }: Props) {
  const { application, stepName, standsInForName, workingDays, openedAt, deadline, files } = handling;
  const maySave = handling.allowedActions.includes('save-opinion');
  return (
    <header className="handling-head">
      <div className="handling-side">
        <Link to="/work/pending" search={from} className="handling-back">
          待办
          {queue.at > 0 && (
            <span className="numeric">
              {' '}
              {queue.at}/{queue.items.length}
            </span>
          )}
        </Link>
        <Button
          size="small"
          aria-label="上一份"
          disabled={!queue.previous}
          icon={<Icon name="left" />}
          onClick={() => {
            if (queue.previous) queue.open(queue.previous);
          }}
        />
        <Button
          size="small"
          aria-label="下一份"
          disabled={!queue.next}
          icon={<Icon name="right" />}
          onClick={() => {
            if (queue.next) queue.open(queue.next);
          }}
        />
        <ActionButton
          loading={opinion.saving}
          hint="只保存，不流转（Ctrl+S）"
          blocked={maySave ? null : why(handling, 'save-opinion')}
          onClick={opinion.save}
        >
          保存意见
        </ActionButton>
      </div>
      <h1>
        <b>{application.personName}</b>
        <span>{application.titleName ?? application.noticeTitle}</span>
        <span>
          {stepName}
          {standsInForName !== null && `（代${standsInForName}办理）`}
        </span>
        <span>第{application.version}轮</span>
        <time dateTime={openedAt} title={`${minuteOf(openedAt)} 到达`}>
          {workingDays === 0 ? '今天到达' : `等 ${workingDays} 个工作日`}
        </time>
        {deadline && <StepDueMark deadline={deadline} />}
      </h1>
      <div className="handling-side is-right">
        <Button
          onClick={() => {
            onOpen('trail');
          }}
        >
          审批过程
        </Button>
        <Button
          onClick={() => {
            onOpen('chart');
          }}
        >
          流程图
        </Button>
        <ActionButton
          blocked={handling.allowedActions.includes('attach-file') ? null : why(handling, 'attach-file')}
          onClick={() => {
            onOpen('files');
          }}
        >
          流程附件上传{files.length > 0 && `（${files.length}）`}
        </ActionButton>
      </div>
    </header>
  );
}

/** Why a verb is not open, in the server's words. */
export function why({ withheld }: Handling, verb: Handling['withheld'][number]['verb']): string {
  return withheld.find((line) => line.verb === verb)?.why ?? '现在不能这样操作';
}
