import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import type { UnitActs } from '../use-unit-acts.tsx';
import { whyNot, whyNotEdit } from '../why-not.ts';

const route = getRouteApi('/shell/units');

/** 编辑, 停用 or 启用, 删除, 机构改革 of the unit that is shown; those that are not allowed say why. */
export function UnitActions({ unit, acts }: { unit: UnitDetail; acts: UnitActs }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const params = { unitId: unit.id };
  const stopped = unit.state === 'stopped';
  return (
    <div className="unit-acts" role="toolbar" aria-label="对这个单位">
      <ActionButton
        type="primary"
        blocked={whyNotEdit(unit)}
        onClick={() => void navigate({ to: '/units/$unitId/edit', params, search })}
      >
        编辑
      </ActionButton>
      <ActionButton
        blocked={whyNot(unit, stopped ? 'resume' : 'stop')}
        onClick={() => {
          if (stopped) void acts.resume(unit);
          else acts.stop(unit);
        }}
      >
        {stopped ? '启用' : '停用'}
      </ActionButton>
      <ActionButton
        blocked={whyNot(unit, 'remove')}
        onClick={() => {
          acts.remove(unit);
        }}
      >
        删除
      </ActionButton>
      <ActionButton
        blocked={whyNot(unit, 'reform')}
        onClick={() => void navigate({ to: '/units/$unitId/reform', params, search })}
      >
        机构改革
      </ActionButton>
    </div>
  );
}
