import { App } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';

/** Shows the handler the identity number whole; each time is an entry in the audit log, and says so. */
export function RevealIdentity({ visitId }: { visitId: string }) {
  const { modal, message } = App.useApp();
  const reveal = useAct('visits.revealIdentity', {
    onSuccess: ({ identityNumber, phone }) => {
      modal.info({
        title: '完整证件号码',
        okText: '关闭',
        content: (
          <>
            <p className="numeric">身份证号：{identityNumber}</p>
            {phone !== null && <p className="numeric">手机：{phone}</p>}
            <p className="muted">本次查看已记入审计日志。</p>
          </>
        ),
      });
    },
    onError: (error) => void message.error(problemOf(error).detail),
  });
  return (
    <button
      type="button"
      className="link-button"
      disabled={reveal.isPending}
      onClick={() => {
        reveal.mutate({ params: { visitId } });
      }}
    >
      查看完整证件号码
    </button>
  );
}
