import { Link } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { Button } from 'antd';
import { problemOf } from '../../platform/api/problem.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';

/** An address of a unit that is not to be read, was removed meanwhile, or cannot be asked now: what to do instead. */
export function UnreadUnit({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return null;
  if (problemOf(error).status !== 404) {
    return (
      <>
        <ProblemAlert error={error} />
        <Button onClick={onRetry}>重试</Button>
      </>
    );
  }
  return (
    <div role="alert">
      <p>没有找到这个单位：它可能已被删除，或者不在您的管理范围内（只能看到本单位和下级单位）。</p>
      <p>
        <Link to="/units">到单位管理查找</Link>
      </p>
    </div>
  );
}

/** Says of a stopped unit who goes on with it, and leads there. */
export function StoppedUnit({ unit }: { unit: UnitDetail }) {
  if (unit.state !== 'stopped') return null;
  return (
    <p className="unit-stopped">
      这个单位已停用。
      {unit.successor && (
        <>
          它的业务由“
          <Link to="/units/$unitId" params={{ unitId: unit.successor.id }} search={(before: object) => before}>
            {unit.successor.name}
          </Link>
          ”接替。
        </>
      )}
    </p>
  );
}
