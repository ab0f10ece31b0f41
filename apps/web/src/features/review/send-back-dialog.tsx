import type { Decided, Handling } from '@zhicheng/contract';
import { Checkbox, Input, type GetRef } from 'antd';
import { useId, useRef, useState } from 'react';
import { useAct } from '../../platform/api/use-act.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import type { Mark } from '../../ui/dossier-view/dossier-item.ts';
import { reasonFrom } from './marks.ts';

type Props = {
  readonly verb: 'return' | 'reject';
  readonly handling: Handling;
  readonly marks: readonly Mark[];
  readonly onClose: () => void;
  readonly onDone: (decided: Decided) => void;
  readonly onRefused: (error: Error) => void;
};

/** 返回修改 and 拒绝 (§5.1.2): 退回原因, composed from the marks, then 确定. */
export function SendBackDialog({ verb, handling, marks, onClose, onDone, onRefused }: Props) {
  const { visitId, application, returnsTo, mendDays, directAllowed } = handling;
  const [reason, setReason] = useState(() => reasonFrom(marks));
  const [days, setDays] = useState(String(mendDays));
  const [direct, setDirect] = useState(false);
  const back = useAct('visits.return', { onSuccess: onDone, onError: onRefused });
  const reject = useAct('visits.reject', { onSuccess: onDone, onError: onRefused });
  const act = verb === 'return' ? back : reject;
  const readsApplicant = verb === 'reject' || returnsTo === application.personName || returnsTo.startsWith('申报人');
  const [pressed, setPressed] = useState(false);
  const reasonField = useRef<GetRef<typeof Input.TextArea>>(null);
  const daysField = useRef<GetRef<typeof Input>>(null);
  const errorId = useId();
  const noReason = reason.trim() === '';
  const noDays = !/^([1-9]|[1-5]\d|60)$/.test(days.trim());
  return (
    <Dialog
      title={verb === 'return' ? `返回修改 → ${returnsTo}` : '拒绝：直接退给申报人（不能撤回）'}
      working={act.isPending}
      danger={verb === 'reject'}
      onConfirm={() => {
        setPressed(true);
        if (noReason) {
          reasonField.current?.focus();
          return;
        }
        if (noDays) {
          daysField.current?.focus();
          return;
        }
        act.mutate({
          params: { visitId },
          body: {
            version: application.version,
            reason: reason.trim(),
            marks: [...marks],
            mendDays: Number(days),
            direct,
          },
        });
      }}
      onClose={onClose}
    >
      <ProblemAlert error={act.error} />
      {verb === 'reject' && <p>跳过中间所有环节，退给{application.personName}修改；不结束申报，修改后可以再次提交。</p>}
      <label htmlFor="send-back-reason" className="dialog-label">
        <i aria-hidden="true">*</i>退回原因
      </label>
      <Input.TextArea
        id="send-back-reason"
        ref={reasonField}
        {...wrong(pressed && noReason, `${errorId}-reason`)}
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={1000}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {pressed && noReason && (
        <p className="opinion-error" id={`${errorId}-reason`} role="alert">
          请填写退回原因
        </p>
      )}
      <p className="dialog-hint">
        申报人和经过的审核单位可见。{marks.length === 0 && '可以先在申报表中点“标注”，标出要改的内容。'}
      </p>
      {marks.length > 0 && (
        <ul className="dialog-marks" aria-label="已标注">
          {marks.map((mark) => (
            <li key={`${mark.folder}${mark.rowId ?? ''}${mark.item}`}>
              <b>{mark.label}</b>　{mark.note}
              {mark.suggestion !== null && `（建议改为 ${mark.suggestion}）`}
            </li>
          ))}
        </ul>
      )}
      <label className="dialog-inline" htmlFor="send-back-days">
        {readsApplicant ? '申报人' : '退到申报人后，申报人'}须在
        <Input
          id="send-back-days"
          ref={daysField}
          {...wrong(pressed && noDays, `${errorId}-days`)}
          style={{ width: 64 }}
          inputMode="numeric"
          value={days}
          onChange={(event) => {
            setDays(event.target.value.normalize('NFKC'));
          }}
        />
        个工作日内重新提交
      </label>
      {pressed && noDays && (
        <p className="opinion-error" id={`${errorId}-days`} role="alert">
          请填写 1 到 60 的整数
        </p>
      )}
      {directAllowed && (
        <Checkbox
          checked={direct}
          disabled={marks.length === 0}
          onChange={(event) => {
            setDirect(event.target.checked);
          }}
        >
          修改后直达本环节（只能改标注的内容）
        </Checkbox>
      )}
    </Dialog>
  );
}

function wrong(isWrong: boolean, errorId: string) {
  return isWrong ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': errorId } : {};
}
