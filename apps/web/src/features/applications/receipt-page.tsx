import './application.css';
import './receipt-page.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Receipt } from '@zhicheng/contract';
import { Button } from 'antd';
import { ask } from '../../platform/api/call.ts';
import { minuteOf, secondOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const route = getRouteApi('/shell/applications/$applicationId/receipt');

/** After 提交: that it arrived, where it lies, what happens next, how to take it back; and the 回执 to keep. */
export function ReceiptPage() {
  const { applicationId } = route.useParams();
  const params = { applicationId };
  const { data: receipt, error } = useQuery(ask('applications.receipt', { params }));
  const { data: application } = useQuery(ask('applications.read', { params }));
  if (!receipt) return error ? <ProblemAlert error={error} /> : <Skeleton rows={8} />;
  const withdrawable = application?.allowedActions.includes('withdraw') ?? false;
  return (
    <Page title={receipt.version > 1 ? '已重新提交' : '已提交'}>
      <section className="panel receipt-done" role="status">
        <Icon name="tick" size={28} />
        <div>
          <h2>
            已提交　<span className="numeric">{receipt.number}</span>
          </h2>
          <p>
            {minuteOf(receipt.submittedAt)}（服务器时间）
            {receipt.version > 1 && `，第${String(receipt.version)}轮`}
          </p>
          <p>
            接下来：<b>{receipt.nextUnitName}</b>审核。
          </p>
          <p>会告诉您的情形：退回、补正、结果。平时不用登录查看。</p>
          {withdrawable && (
            <p>
              改主意了：在该单位审核前可以
              <Link to="/applications/$applicationId" params={params}>
                撤回
              </Link>
              。
            </p>
          )}
          <div className="receipt-acts">
            <Button
              type="primary"
              onClick={() => {
                window.print();
              }}
            >
              下载回执
            </Button>
            <Link to="/applications/$applicationId/trail" params={params} className="plain-button">
              查看流程
            </Link>
            <Link to="/" className="plain-button">
              回首页
            </Link>
          </div>
          <p className="muted">下载回执：在打印窗口中选择“另存为 PDF”。</p>
        </div>
      </section>
      <ReceiptSheet receipt={receipt} />
    </Page>
  );
}

/** 回执 as it is printed. */
function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const lines: readonly (readonly [string, string])[] = [
    ['编号', receipt.number],
    ['申报人', receipt.personName],
    ['所在单位', receipt.unitName],
    ['申报通知', receipt.noticeTitle],
    ['提交时间', `${secondOf(receipt.submittedAt)}（服务器时间）`],
    ['轮次', `第${String(receipt.version)}轮`],
    ['接收单位', receipt.nextUnitName],
    ['附件', `${String(receipt.files.length)} 个`],
  ];
  return (
    <article className="panel receipt" aria-label="职称申报回执">
      <h2>职称申报回执</h2>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="receipt-proof" aria-label="校验信息">
        <h3>校验信息</h3>
        <p>用于核对所提交的材料未被改动，请与回执一并保存。</p>
        <dl>
          <div>
            <dt>申报材料</dt>
            <dd className="receipt-hash">{receipt.dossierHash}</dd>
          </div>
          <div>
            <dt>流程记录</dt>
            <dd className="receipt-hash">{receipt.chainHead}</dd>
          </div>
          {receipt.files.map(({ name, sha256 }) => (
            <div key={`${name}-${sha256}`}>
              <dt>{name}</dt>
              <dd className="receipt-hash">{sha256}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
