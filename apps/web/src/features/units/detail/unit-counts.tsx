import { Link } from '@tanstack/react-router';
import type { UnitDetail } from '@zhicheng/contract';
import { countWords } from '../../../ui/list/count-words.ts';

/** What hangs on a unit; where there is a list of exactly that, the count leads to it. */
export function UnitCounts({ unit: { id, counts } }: { unit: UnitDetail }) {
  return (
    <div className="unit-counts">
      <Link
        to="/users"
        search={{ unit: id, depth: 'unit' }}
        {...(counts.clerks.value === 0 ? { className: 'is-lacking' } : {})}
      >
        <b>{countWords(counts.clerks)}</b>
        经办人员
      </Link>
      <Link to="/users" search={{ unit: id, depth: 'unit' }}>
        <b>{countWords(counts.users)}</b>
        用户
      </Link>
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
