import { Link } from '@tanstack/react-router';
import { countWords } from '../../../ui/list/count-words.ts';
import { useWaitingTransfers } from './use-waiting-transfers.ts';

/** 申请调入, with how many wait for this unit's answer, else for its decision; the link leads to exactly these. */
export function TransfersLink() {
  const { incoming, overdue } = useWaitingTransfers();
  if (overdue && overdue.value > 0)
    return (
      <Link to="/users/transfers" search={{ box: 'overdue' }}>
        申请调入（{countWords(overdue)} 份待您决定）
      </Link>
    );
  if (incoming && incoming.value > 0)
    return (
      <Link to="/users/transfers" search={{ box: 'incoming' }}>
        申请调入（{countWords(incoming)} 份待答复）
      </Link>
    );
  return <Link to="/users/transfers">申请调入</Link>;
}
