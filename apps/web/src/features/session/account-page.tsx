import './account.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { sessionQuery } from '../../app/session.ts';
import { Page } from '../../ui/page/page.tsx';
import { OwnProfile } from './own-profile.tsx';
import { OwnSessionsPanel } from './own-sessions-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';

/** 我的设置: one's own data, 两步验证, and where one is signed in. */
export function AccountPage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <Page title="我的设置">
      {session.mustSetUpSecondFactor && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title="请先设置两步验证"
          description="您的角色登录时除密码外还需要验证码，设置以后才能办理业务。"
        />
      )}
      {!session.mustSetUpSecondFactor && <OwnProfile />}
      <SecondFactorPanel />
      {!session.mustSetUpSecondFactor && <OwnSessionsPanel />}
    </Page>
  );
}
