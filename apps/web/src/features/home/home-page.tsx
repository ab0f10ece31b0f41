import './home.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../app/session.ts';
import { Page } from '../../ui/page/page.tsx';
import { ApplicantHome } from './applicant-home.tsx';
import { ClerkHome } from './clerk-home.tsx';
import { HomeNews } from './home-news.tsx';

/** 首页: the next thing to do is the first thing seen. */
export function HomePage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const held = new Set(session.capabilities);
  const working = ['handle-visits', 'apply', 'use-support', 'read-audit-log', 'read-users'] as const;
  const nothing = !working.some((capability) => held.has(capability));
  return (
    <Page title="首页">
      {held.has('handle-visits') && <ClerkHome />}
      {held.has('apply') && <ApplicantHome />}
      {nothing &&
        (session.memberships.length ? (
          <p>您的账号还没有业务权限。请联系本单位经办人员分配角色。</p>
        ) : (
          <p>
            您现在不是任何单位的用户。新单位的经办人员用您的身份证号添加后，就能继续办理：账号和密码不变，未提交的草稿随您转入，已提交的申报仍按原单位的流程办理。
          </p>
        ))}
      <HomeNews />
    </Page>
  );
}
