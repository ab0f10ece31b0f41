import {
  administeringRole,
  applicantExample,
  clerkExample,
  roleFacts,
  unitClasses,
  unitClassFacts,
  type UnitClass,
  type UserExample,
} from '@zhicheng/domain';
import { Select } from 'antd';
import { useState } from 'react';
import type { OwnMembership } from './own-membership.ts';

type Props = {
  /** Where the clerk is a clerk. */
  readonly own: OwnMembership | undefined;
  /** The class of the unit that is chosen, where it is one below. */
  readonly below: UnitClass | null;
};

/** 案例 (§3.1.3) for a clerk of this class of unit: who is added in the own unit, who in the units below. */
export function AddExample({ own, below }: Props) {
  const [looked, setLooked] = useState<{ readonly at: UnitClass; readonly while: UnitClass | null } | null>(null);
  const madeHere = unitClasses.filter((made) => {
    const role = own && administeringRole(own.unitClass, made);
    return role !== undefined && own?.roles.includes(role);
  });
  const shown = looked?.while === below ? looked.at : (below ?? madeHere[0]);
  const clerk = shown && (
    <section key="clerk">
      <h3>给下级单位创建经办人员</h3>
      {madeHere.length > 1 && (
        <Select
          className="unit-example-class"
          aria-label="看哪一类单位的案例"
          virtual={false}
          value={shown}
          options={madeHere.map((value) => ({ value, label: unitClassFacts[value].label }))}
          onChange={(at: UnitClass) => {
            setLooked({ at, while: below });
          }}
        />
      )}
      <Example {...clerkExample(shown)} about={unitClassFacts[shown].label} />
    </section>
  );
  const applicant = own && (
    <section key="applicant">
      <h3>给本单位申报人创建账号</h3>
      <Example {...applicantExample(own.unitClass)} about="本单位" />
    </section>
  );
  return (
    <div className="users-example">
      <h2>案例</h2>
      {below === null ? [applicant, clerk] : [clerk, applicant]}
      <p className="muted">带 * 的内容必填，其他可填可不填。一人只有一个账号：调来的人员用“申请调入”，不要另建。</p>
    </div>
  );
}

function Example({ unitName, name, role, also, about }: UserExample & { readonly about: string }) {
  const lines: readonly (readonly [string, string])[] = [
    ['所属单位', `${unitName}（${about}）`],
    ['用户名', `${name}（即姓名，与身份证一致）`],
    ['身份证', '本人 18 位身份证号'],
    ['登录名', '自动默认为本人身份证'],
    ['下一步 · 角色', roleFacts[role].label + (also ? `；兼作同级部门时再加 ${roleFacts[also].label}` : '')],
  ];
  return (
    <dl>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
