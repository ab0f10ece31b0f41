import { Page } from '../../ui/page/page.tsx';
import { OwnProfile } from './own-profile.tsx';

/** 我的设置: one's own data, and what secures the account. */
export function AccountPage() {
  return (
    <Page title="我的设置">
      <OwnProfile />
    </Page>
  );
}
