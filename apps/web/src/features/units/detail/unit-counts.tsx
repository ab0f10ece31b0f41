import { Link } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { countWords } from '../../../ui/list/count-words.ts';

/** What hangs on a unit; where there is a list of exactly that, the count leads to it. */
export function UnitCounts({ unit: { id, counts } }: { unit: UnitDetail }) {
  return (
    <div className="unit-counts">
      <a href={`/users?unit=${id}`} className={counts.clerks.value === 0 ? 'is-lacking' : undefined}>
        <b>{countWords(counts.clerks)}</b>
        经办人员
      </a>
      <a href={`/users?unit=${id}`}>
        <b>{countWords(counts.users)}</b>
        用户
      </a>
      <Link to="/units" search={{ unit: id, depth: 'children' }}>
        <b>{countWords(counts.children)}</b>
        直接下级单位
      </Link>
      <span>
        <b>{countWords(counts.applications)}</b>
        申报
      </span>
      <span>
        <b>{countWords(counts.openVisits)}</b>
        停在本单位的业务
      </span>
    </div>
  );
}
