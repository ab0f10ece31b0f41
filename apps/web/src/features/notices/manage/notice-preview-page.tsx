import './manage.css';
import '../notice.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { unitClassFacts, type UnitClass } from '@zhicheng/domain';
import { Select } from 'antd';
import { ask } from '../../../platform/api/call.ts';
import { PageProblem } from '../../../ui/page/page-problem.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { RichTextView } from '../../../ui/rich-text/rich-text-view.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Facts, NoticeFiles, Papers } from '../notice-parts.tsx';

const route = getRouteApi('/shell/manage/notices/$noticeId/preview');

/** 预览: the draft as an applicant of a class of unit will see it. */
export function NoticePreviewPage() {
  const { noticeId } = route.useParams();
  const { unitClass } = route.useSearch();
  const navigate = useNavigate();
  const params = { noticeId };
  const query = unitClass === undefined ? {} : { unitClass };
  const {
    data: notice,
    error,
    refetch,
  } = useQuery({
    ...ask('managedNotices.preview', { params, query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (!notice) return <Skeleton rows={10} />;
  const shown = unitClass ?? notice.unitClasses[0];
  return (
    <Page
      title={notice.title}
      aside={<span className="notice-preview-mark">预览 · 尚未发布</span>}
      actions={
        <Link to="/manage/notices/$noticeId/edit" params={params}>
          返回编辑
        </Link>
      }
    >
      <p className="notice-preview-bar">
        <span>申报人所在单位：</span>
        <Select
          aria-label="按哪类单位的申报人预览"
          style={{ width: 240 }}
          value={shown ?? null}
          placeholder="未选择单位分类"
          options={notice.unitClasses.map((value) => ({ value, label: unitClassFacts[value].label }))}
          onChange={(chosen: UnitClass) => {
            void navigate({
              to: '/manage/notices/$noticeId/preview',
              params,
              search: { unitClass: chosen },
              replace: true,
            });
          }}
        />
      </p>
      <div className="notice">
        <article className="panel notice-body">
          <RichTextView blocks={notice.body} />
          <NoticeFiles notice={notice} />
        </article>
        <aside>
          <Facts notice={notice} />
          <Papers papers={notice.papers} />
        </aside>
      </div>
    </Page>
  );
}
