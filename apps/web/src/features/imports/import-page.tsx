import './imports.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ImportBatch } from '@zhicheng/contract';
import type { ImportKind } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { Page } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { importNoun, importVerbs, type ImportSearch } from './import-search.ts';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';
import { TemplateStep } from './template-step.tsx';

const unitRoute = getRouteApi('/shell/units/import');
const userRoute = getRouteApi('/shell/users/import');

/** 导入单位: 模板 → 预览与改错 → 结果. */
export function UnitImportPage() {
  return <ImportPage kind="units" search={unitRoute.useSearch()} />;
}

/** 导入用户, in the same three steps. */
export function UserImportPage() {
  return <ImportPage kind="users" search={userRoute.useSearch()} />;
}

const steps = ['模板', '预览与改错', '结果'] as const;
const POLL_MS = 1_000;

function ImportPage({ kind, search }: { kind: ImportKind; search: ImportSearch }) {
  return (
    <Page title={`导入${importNoun[kind]}`} actions={<BackToList kind={kind} />}>
      {search.batch === undefined ? (
        <>
          <Steps at={0} />
          <TemplateStep kind={kind} />
        </>
      ) : (
        <FileSteps key={search.batch} kind={kind} search={search} batchId={search.batch} />
      )}
    </Page>
  );
}

function FileSteps({ kind, search, batchId }: { kind: ImportKind; search: ImportSearch; batchId: string }) {
  const { data, error, refetch } = useQuery({
    ...ask(`${importVerbs[kind]}.read`, { params: { batchId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? POLL_MS : false),
  });
  if (error && !data) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const isOpen = data.state === 'checked';
  return (
    <>
      <Steps at={isOpen ? 1 : 2} />
      {isOpen ? (
        <PreviewStep kind={kind} search={search} batch={data} />
      ) : (
        <ResultStep kind={kind} search={search} batch={data} />
      )}
    </>
  );
}

function isUnderWay(batch: ImportBatch | undefined): boolean {
  return batch?.state === 'running' || batch?.state === 'undoing';
}

function Steps({ at }: { at: number }) {
  return (
    <ol className="import-steps" aria-label="导入步骤">
      {steps.map((label, index) => (
        <li
          key={label}
          className={index < at ? 'is-done' : index === at ? 'is-current' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <b>{index + 1}</b>
          {label}
        </li>
      ))}
    </ol>
  );
}

const lists: Readonly<Record<ImportKind, string>> = { units: '/units', users: '/users' };

function BackToList({ kind }: { kind: ImportKind }) {
  return <Link to={lists[kind]}>返回{importNoun[kind]}管理</Link>;
}
