import { Link } from '@tanstack/react-router';
import type { UnitMention } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';

/** Whose a name or a code is already: with what tells that unit apart, and how to reach it. */
export function Mentions({ units, what }: { units: readonly UnitMention[]; what: string }) {
  return (
    <>
      {what}
      {units.map(({ id, name, unitClass, divisionName, superiorName, contactPhone, state }, at) => (
        <span key={id ?? `${name}-${at}`}>
          {at > 0 && '；'}
          {id === null ? (
            `“${name}”`
          ) : (
            <Link to="/units/$unitId" params={{ unitId: id }} search={(before: object) => before} target="_blank">
              “{name}”
            </Link>
          )}
          （{unitClassFacts[unitClass].label}，{divisionName}
          {superiorName !== null && `，上级：${superiorName}`}
          {contactPhone !== null && `，电话 ${contactPhone}`}
          {state === 'stopped' && '，已停用'}）
        </span>
      ))}
      。
    </>
  );
}
