import './manage.css';
import '../notice.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ManagedNotice } from '@zhicheng/contract';
import { stepNames } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { PageProblem } from '../../../ui/page/page-problem.tsx';
import { Page, Panel } from '../../../ui/page/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CityDeadlines } from './city-deadlines.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { NoticeStateTag } from './notice-state-tag.tsx';
import { levelAndKind } from './notice-words.ts';

const route = getRouteApi('/shell/manage/notices/$noticeId');

/** A published notice for those who manage it: how many applied, its days, its public page, its history. */
export function ManagedNoticePage() {
  const { noticeId } = route.useParams();
  const { data: notice, error, refetch } = useQuery(ask('managedNotices.read', { params: { noticeId } }));
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  return notice ? <NoticeInFull notice={notice} /> : <Skeleton rows={10} />;
}

function NoticeInFull({ notice }: { notice: ManagedNotice }) {
  const [open, setOpen] = useState<'extend' | 'close' | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { noticeId: notice.id };
  const edit = (): void => {
    void queries.invalidateQueries({ queryKey: ['managedNotices.read'] });
    void navigate({ to: '/manage/notices/$noticeId/edit', params });
  };
  const revise = useAct('managedNotices.revise', { onSuccess: edit });
  const blocked = !notice.mine
    ? '这份通知由其他单位发布'
    : notice.state === 'published'
      ? null
      : notice.state === 'closed'
        ? '通知已关闭'
        : '通知尚未发布';
  const done = (): void => {
    setOpen(null);
    void queries.invalidateQueries();
  };
  return (
    <Page
      title={notice.title || '（未填写通知名称）'}
      aside={<NoticeStateTag state={notice.state} revising={notice.revising} />}
      actions={
        notice.state === 'draft' ? (
          <Link to="/manage/notices/$noticeId/edit" params={params}>
            编辑草稿
          </Link>
        ) : (
          <>
            <ActionButton
              blocked={blocked}
              loading={revise.isPending}
              onClick={() => {
                if (notice.draft) edit();
                else revise.mutate({ params });
              }}
            >
              {notice.draft ? '继续修订' : '修订'}
            </ActionButton>
            <ActionButton
              blocked={blocked}
              onClick={() => {
                setOpen('extend');
              }}
            >
              延期
            </ActionButton>
            <ActionButton
              blocked={blocked}
              onClick={() => {
                setOpen('close');
              }}
            >
              关闭通知
            </ActionButton>
          </>
        )
      }
    >
      <ProblemAlert error={revise.error} />
      <div className="notice-managed">
        <div>
          <Counts counts={notice.counts} />
          <Days notice={notice} />
          <History notice={notice} />
        </div>
        <aside>
          {notice.publicPath !== null && <PublicPage path={notice.publicPath} />}
          {notice.ownCities.map((city) => (
            <CityDeadlines key={city.code} notice={notice} city={city} onDone={done} />
          ))}
        </aside>
      </div>
      {open === 'extend' && (
        <ExtendDialog
          notice={notice}
          onClose={() => {
            setOpen(null);
          }}
          onDone={done}
        />
      )}
      {open === 'close' && (
        <CloseDialog
          noticeId={notice.id}
          onClose={() => {
            setOpen(null);
          }}
          onDone={done}
        />
      )}
    </Page>
  );
}

const countNames = [
  ['draft', '草稿'],
  ['reviewing', '审批中'],
  ['returned', '待修改'],
  ['approved', '通过'],
  ['notPassed', '评审未通过'],
  ['other', '其他'],
] as const;

function Counts({ counts }: Pick<ManagedNotice, 'counts'>) {
  return (
    <Panel title="申报情况">
      <ul className="notice-counts">
        {countNames.map(([key, label]) => (
          <li key={key}>
            <b className="numeric">{counts[key]}</b>
            {label}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Days({ notice }: { notice: ManagedNotice }) {
  const { published, extensions, cityDeadlines } = notice;
  if (!published) return null;
  return (
    <Panel title="时间">
      <dl className="facts">
        <dt>级别</dt>
        <dd>{levelAndKind(notice)}</dd>
        <dt>申报时间</dt>
        <dd className="numeric">
          {published.windowFrom} 至 {published.windowTo} 24:00
        </dd>
        <dt>补正最晚日</dt>
        <dd className="numeric">{published.mendLatest}</dd>
        {published.deadlines.length > 0 && <dt>报送截止</dt>}
        {published.deadlines.length > 0 && (
          <dd>
            {published.deadlines.map(({ step, due }) => (
              <div key={step}>
                {stepNames[step]} <span className="numeric">{due}</span>
              </div>
            ))}
          </dd>
        )}
        {extensions.length > 0 && <dt>延期</dt>}
        {extensions.length > 0 && (
          <dd>
            {extensions.map(({ id, divisionName, windowTo, mendLatest, reason }) => (
              <div key={id}>
                {divisionName ?? '全部'}：申报截止 {windowTo}，补正最晚 {mendLatest}（{reason}）
              </div>
            ))}
          </dd>
        )}
        {cityDeadlines.length > 0 && <dt>市(州)自定</dt>}
        {cityDeadlines.length > 0 && (
          <dd>
            {cityDeadlines.map(({ divisionCode, divisionName, deadlines }) => (
              <div key={divisionCode}>
                {divisionName}：{deadlines.map(({ step, due }) => `${stepNames[step]} ${due}`).join('；')}
              </div>
            ))}
          </dd>
        )}
      </dl>
    </Panel>
  );
}

function PublicPage({ path }: { path: string }) {
  const { message } = App.useApp();
  const address = `${window.location.origin}${path}`;
  return (
    <Panel title="公开页">
      <p className="notice-hint">无需登录即可查看，不含个人信息。</p>
      <p className="notice-address">
        <a href={path} target="_blank" rel="noreferrer">
          {address}
        </a>
      </p>
      <p>
        <Button
          size="small"
          onClick={() => {
            void navigator.clipboard.writeText(address).then(
              () => message.success('链接已复制'),
              () => message.info('请选中链接后复制'),
            );
          }}
        >
          复制链接
        </Button>
      </p>
      <img className="notice-code" src={`${path}/code`} alt="公开页的二维码" width={150} height={150} />
    </Panel>
  );
}

function History({ notice: { history } }: { notice: ManagedNotice }) {
  return (
    <Panel title="修订记录">
      <ol className="notice-history">
        {history.map(({ at, by, what, reason }, index) => (
          <li key={index}>
            <span className="numeric">{minuteOf(at)}</span> {by} <b>{what}</b>
            {reason !== null && <span className="cell-sub">{reason}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
