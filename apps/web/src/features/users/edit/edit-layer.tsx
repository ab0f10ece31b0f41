import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { ask } from '../../../platform/api/call.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { FormLayer } from '../../../ui/form-layer/form-layer.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useBackToList } from '../use-back-to-list.ts';
import { whyNot } from '../why-not.ts';
import { EditForm } from './edit-form.tsx';

const route = getRouteApi('/shell/users/$membershipId/edit');

/** 编辑 of a user whom one administers. */
export function EditLayer() {
  const { membershipId } = route.useParams();
  const back = useBackToList();
  const {
    data: user,
    error,
    refetch,
  } = useQuery({
    ...ask('users.read', { params: { membershipId } }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const why = user ? whyNot(user, 'correct') : null;
  if (user && why === null) return <EditForm key={membershipId} user={user} />;
  return (
    <FormLayer title="编辑用户" width={980} onClose={back} acts={<Button onClick={() => back()}>关闭</Button>}>
      <ProblemAlert error={error} />
      {error && <Button onClick={() => void refetch()}>重试</Button>}
      {why !== null && <p>{why}</p>}
      {!user && !error && <Skeleton rows={8} />}
    </FormLayer>
  );
}
