import type { UnitDetail } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';
import { minuteOf } from '../../../platform/clock.ts';
import { hasIndustries } from '../form/form-choices.ts';
import { UnitState } from '../unit-state.tsx';

/** Every field of a unit, read only. */
export function UnitFacts({ unit }: { unit: UnitDetail }) {
  const industries = [
    ...unit.series.map(({ name }) => `${name}（整个系列）`),
    ...unit.professions.map(({ name }) => name),
  ];
  return (
    <dl className="unit-facts">
      <Fact label="单位名称" value={unit.name} wide />
      <Fact label="单位隶属关系" value={unitClassFacts[unit.unitClass].label} />
      <Fact label="上级机构名称" value={unit.superior?.name ?? '无'} />
      <Fact label="所属行政区域" value={unit.divisionName} />
      <Fact
        label="统一社会信用代码"
        value={unit.sharesCreditCode ? `${unit.creditCode}（与其他单位共用）` : unit.creditCode}
      />
      {hasIndustries(unit.unitClass) && <Fact label="主管行业" value={industries.join('、')} wide />}
      <Fact label="单位性质" value={unit.natureName} />
      <div>
        <dt>状态</dt>
        <dd>
          <UnitState state={unit.state} />
        </dd>
      </div>
      <Fact label="联系人" value={unit.contactName} />
      <Fact label="联系电话" value={unit.contactPhone} />
      <Fact label="通讯地址" value={unit.address} />
      <Fact label="邮政编码" value={unit.postcode} />
      <Fact label="备注" value={unit.remark} wide />
      <Fact label="新增时间" value={minuteOf(unit.createdAt)} />
    </dl>
  );
}

function Fact({ label, value, wide = false }: { label: string; value: string | null; wide?: boolean }) {
  return (
    <div className={wide ? 'is-wide' : undefined}>
      <dt>{label}</dt>
      <dd>{value === null || value === '' ? <span className="muted">未填写</span> : value}</dd>
    </div>
  );
}
