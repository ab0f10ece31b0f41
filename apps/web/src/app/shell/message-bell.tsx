import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../platform/api/call.ts';
import { Icon } from '../../ui/icon.tsx';
import { countWords } from '../../ui/list/count-words.ts';

/** 消息 in the header, with how many are new. Work that waits is counted at 待办业务, never here. */
export function MessageBell() {
  const { data } = useQuery({ ...ask('messages.unread', {}), refetchInterval: 120_000 });
  const unread = data && data.unread.value > 0 ? countWords(data.unread) : null;
  return (
    <Link
      to="/messages"
      className="header-button header-bell"
      aria-label={unread === null ? '消息' : `消息：${unread} 条未读`}
      title="消息"
    >
      <Icon name="bell" size={18} />
      {unread !== null && <span className="header-bell-count">{unread}</span>}
    </Link>
  );
}
