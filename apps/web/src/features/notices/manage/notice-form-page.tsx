import './manage.css';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ManagedNotice, NoticeCheck, NoticeFormOptions } from '@zhicheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../../app/session.ts';
import { ask, call } from '../../../platform/api/call.ts';
import { problemOf, type FieldProblem } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { timeOf } from '../../../platform/clock.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { KeptFormStrip } from '../../../ui/form-layer/kept-form-strip.tsx';
import { PageProblem } from '../../../ui/page/page-problem.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CheckPanel } from './check-panel.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { fieldId } from './field.tsx';
import { NoticeFields } from './notice-fields.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { useNoticeDraft, type NoticeEditing } from './use-notice-draft.ts';

const route = getRouteApi('/shell/manage/notices/$noticeId/edit');

/** 起草与修订 of a notice: everything that is typed is kept; 检查, 预览 and 发布 stand at the top. */
export function NoticeFormPage() {
  const { noticeId } = route.useParams();
  const notice = useQuery({ ...ask('managedNotices.read', { params: { noticeId } }), gcTime: 0 });
  const options = useQuery(ask('managedNotices.formOptions', {}));
  const error = notice.error ?? options.error;
  if (error) return <PageProblem error={error} onRetry={() => void notice.refetch()} />;
  if (!notice.data || !options.data) return <Skeleton rows={12} />;
  const { draft } = notice.data;
  if (!draft) return <NothingToEdit notice={notice.data} />;
  return <NoticeForm key={noticeId} notice={notice.data} draft={draft} options={options.data} />;
}

function NothingToEdit({ notice }: { notice: ManagedNotice }) {
  return (
    <Page title={notice.title}>
      <section className="panel panel-body">
        <p>这份通知没有正在编辑的内容：可能刚刚发布，或草稿已被放弃。</p>
        <Link to="/manage/notices/$noticeId" params={{ noticeId: notice.id }}>
          查看通知
        </Link>
      </section>
    </Page>
  );
}

type FormProps = {
  readonly notice: ManagedNotice;
  readonly draft: NonNullable<ManagedNotice['draft']>;
  readonly options: NoticeFormOptions;
};

function NoticeForm({ notice, draft, options }: FormProps) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const editing = useNoticeDraft(session.person.id, notice.id, draft);
  const [check, setCheck] = useState<NoticeCheck | null>(null);
  const [checking, setChecking] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const [publishing, setPublishing] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const isRevision = notice.published !== null;
  const params = { noticeId: notice.id };

  const runCheck = async (): Promise<NoticeCheck | null> => {
    setChecking(true);
    setRefused(null);
    try {
      if (!(await editing.flush())) return null;
      const found = await call('managedNotices.check', { params });
      setCheck(found);
      setErrors(found.errors);
      return found;
    } catch (error) {
      setRefused(error);
      return null;
    } finally {
      setChecking(false);
    }
  };
  const publish = useAct('managedNotices.publish', {
    onSuccess: () => {
      void queries.invalidateQueries();
      void navigate({ to: '/manage/notices/$noticeId', params });
    },
    onError: (error) => {
      setPublishing(false);
      setErrors(problemOf(error).errors);
      setRefused(error);
      if (problemOf(error).code === 'notice-stuck') void runCheck();
    },
  });
  const discard = useAct('managedNotices.discard', {
    onSuccess: () => {
      void queries.invalidateQueries();
      void navigate({ to: '/manage/notices' });
    },
    onError: setRefused,
  });
  return (
    <Page
      title={isRevision ? '修订评审通知' : '起草评审通知'}
      aside={<SavedLine editing={editing} />}
      actions={
        <>
          <Button
            onClick={() => {
              if (window.confirm(isRevision ? '放弃本次修订？已发布的内容不变。' : '删除这份草稿？不能恢复。'))
                discard.mutate({ params });
            }}
          >
            {isRevision ? '放弃修订' : '删除草稿'}
          </Button>
          <Button loading={checking} onClick={() => void runCheck()}>
            检查
          </Button>
          <Button
            onClick={() => {
              void editing.flush().then(async (done) => {
                if (done) await navigate({ to: '/manage/notices/$noticeId/preview', params });
              });
            }}
          >
            预览
          </Button>
          <ActionButton
            type="primary"
            blocked={null}
            loading={publish.isPending || checking}
            onClick={() => {
              void runCheck().then((found) => {
                if (found?.ready) setPublishing(true);
              });
            }}
          >
            {isRevision ? '发布修订' : '发布'}
          </ActionButton>
        </>
      }
    >
      <KeptFormStrip offer={editing.offer} />
      <ProblemAlert error={editing.state === 'failed' ? editing.problem : refused} />
      <ErrorSummary errors={errors} idOf={fieldId} />
      <div className="notice-form">
        <NoticeFields notice={notice} options={options} editing={editing} errors={errors} />
        <aside className="notice-form-aside">
          <CheckPanel check={check} stale={check !== null && check.revision !== editing.revision} />
        </aside>
      </div>
      {editing.theirs && <ConflictDialog editing={editing} theirs={editing.theirs} />}
      {publishing && (
        <PublishDialog
          title={editing.content.title}
          isRevision={isRevision}
          check={check}
          working={publish.isPending}
          onClose={() => {
            setPublishing(false);
          }}
          onPublish={(reason) => {
            publish.mutate({ params, body: { revision: editing.revision, reason } });
          }}
        />
      )}
    </Page>
  );
}

/** 已保存 10:42:07 · 尚未发布: saved is not published, and the line says both. */
function SavedLine({ editing: { state, savedAt } }: { editing: NoticeEditing }) {
  const words = {
    saved: `草稿已保存 ${timeOf(savedAt)} · 尚未发布`,
    dirty: '正在保存… · 尚未发布',
    failed: '未能保存，内容仍在本页 · 尚未发布',
    conflict: '他人也修改了草稿，请选择保留哪一份',
  } as const;
  return (
    <span role="status" className={`notice-saved is-${state}`}>
      {words[state]}
    </span>
  );
}
