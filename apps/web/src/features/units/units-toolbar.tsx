import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { UnitLine } from '@zhicheng/contract';
import { ask, downloadAddress } from '../../platform/api/call.ts';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { canCreate } from './form/form-choices.ts';
import { listQueryOf, type UnitsSearch } from './units-search.ts';
import type { UnitActs } from './use-unit-acts.tsx';
import { whyNot, whyNotEdit } from './why-not.ts';

type Props = {
  readonly search: UnitsSearch;
  readonly selected: UnitLine | undefined;
  readonly acts: UnitActs;
};

/** 新增 · 编辑 · 删除 · 停用 · 详情 · 机构改革 (§3.1.1.2): they act on the selected row, and say why where they cannot. */
export function UnitsToolbar({ search, selected, acts }: Props) {
  const navigate = useNavigate();
  const { data: options } = useQuery({ ...ask('units.formOptions', {}), staleTime: 300_000 });
  const { after: _after, ...exported } = listQueryOf(search);
  const unselected = selected ? null : '请先在下表中选中一个单位';
  const params = { unitId: selected?.id ?? '' };
  const under = [selected?.id, search.unit].find((id) => options?.superiors.some((superior) => superior.id === id));
  const stopped = selected?.state === 'stopped';
  return (
    <>
      <ActionButton
        type="primary"
        blocked={
          !options || canCreate(options)
            ? null
            : '您现在的角色不能新增单位：新增由上级机构的经办人员办理（人社局、部门单位）。需要授权请联系上级经办人员。'
        }
        onClick={() => void navigate({ to: '/units/new', search: { ...search, ...(under ? { under } : {}) } })}
      >
        新增
      </ActionButton>
      <ActionButton
        blocked={unselected ?? (selected ? whyNotEdit(selected) : null)}
        onClick={() => void navigate({ to: '/units/$unitId/edit', params, search })}
      >
        编辑
      </ActionButton>
      <ActionButton
        blocked={unselected ?? (selected ? whyNot(selected, 'remove') : null)}
        onClick={() => {
          if (selected) acts.remove(selected);
        }}
      >
        删除
      </ActionButton>
      <ActionButton
        blocked={unselected ?? (selected ? whyNot(selected, stopped ? 'resume' : 'stop') : null)}
        onClick={() => {
          if (selected && stopped) void acts.resume(selected);
          else if (selected) acts.stop(selected);
        }}
      >
        {stopped ? '启用' : '停用'}
      </ActionButton>
      <ActionButton blocked={unselected} onClick={() => void navigate({ to: '/units/$unitId', params, search })}>
        详情
      </ActionButton>
      <ActionButton
        blocked={unselected ?? (selected ? whyNot(selected, 'reform') : null)}
        onClick={() => void navigate({ to: '/units/$unitId/reform', params, search })}
      >
        机构改革
      </ActionButton>
      {options && canCreate(options) && (
        <ActionButton hint="用 Excel 一次新增许多单位" onClick={() => void navigate({ to: '/units/import' })}>
          导入
        </ActionButton>
      )}
      <ActionButton hint="把列出的单位导出为 Excel" href={downloadAddress('exports.units', {}, exported)}>
        导出
      </ActionButton>
    </>
  );
}
