import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { PageProblem } from '../ui/page/page-problem.tsx';

/** A page that broke, or whose first question was refused. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <PageProblem
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
