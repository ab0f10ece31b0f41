import type { UnitDetail } from '@zhicheng/contract';
import { countWords, type Count } from '../../ui/list/count-words.ts';

type Props = {
  /** `undefined` while it is on its way. */
  readonly unit: UnitDetail | undefined;
  readonly way: 'superior' | 'successor';
  /** The name of the unit that takes over, once it is chosen. */
  readonly successor: string | null;
};

/** What 停用 does, in words, and what hangs on this unit now; by a successor it can't be taken back. */
export function StopConsequences({ unit, way, successor }: Props) {
  const heir = successor === null ? '接替单位' : `“${successor}”`;
  const words =
    way === 'successor'
      ? `下级单位、用户、草稿和正在办理的业务都转到${heir}，登录名和密码不变；本单位停用。以后再启用，已转出的也不会转回。`
      : '停用以后，本单位的用户不能再以本单位办理业务，也不能在本单位下新增用户和申报。以后可以启用。已在途的申报流程不变。';
  const hanging = unit && hangingOn(unit);
  return (
    <>
      <p className="units-dialog-words">{words}</p>
      {hanging !== undefined && (
        <p className="units-dialog-words">
          {hanging === '' ? '现在没有用户、下级单位、申报和业务挂在本单位。' : `现在本单位有：${hanging}。`}
          {way === 'superior' &&
            unit &&
            unit.counts.children.value > 0 &&
            '有下级单位时请先停用它们、调整它们的上级机构，或选择“由另一个单位接替”。'}
        </p>
      )}
    </>
  );
}

function hangingOn({ counts }: UnitDetail): string {
  const parts: [Count, string][] = [
    [counts.users, '个用户'],
    [counts.children, '个直接下级单位'],
    [counts.applications, '份申报'],
    [counts.openVisits, '项未办结的业务'],
  ];
  return parts
    .filter(([count]) => count.value > 0)
    .map(([count, what]) => `${countWords(count)} ${what}`)
    .join('、');
}
