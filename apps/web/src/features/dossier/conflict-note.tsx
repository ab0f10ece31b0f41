import { presentValue, type FieldDeclaration, type FolderId, type JsonScalar } from '@zhicheng/domain';
import { Button } from 'antd';
import { useRegionName } from '../../ui/regions/region-names.ts';
import { useDesk } from './desk-context.ts';

type Props = {
  /** Where the value is kept. */
  readonly folder: FolderId;
  readonly rowId: string | null;
  readonly field: FieldDeclaration;
};

/** Another window changed the same field: both values stand here until one is chosen. */
export function ConflictNote({ folder, rowId, field }: Props) {
  const { state, editor } = useDesk();
  const regionName = useRegionName();
  const path = rowId === null ? field.id : `rows/${rowId}/${field.id}`;
  const conflict = state.drafts[folder]?.conflicts.find((candidate) => candidate.path === path);
  if (!conflict) return null;
  const words = (value: unknown): string =>
    presentValue(field, value as JsonScalar, { regionName, reveal: true }) || '（空）';
  return (
    <div className="conflict-note" role="alert">
      <p>这一项在另一处也改过，请选择留下哪一个：</p>
      <Button
        size="small"
        onClick={() => {
          editor.choose(folder, path, 'mine');
        }}
      >
        用这里的：{words(conflict.mine)}
      </Button>
      <Button
        size="small"
        onClick={() => {
          editor.choose(folder, path, 'theirs');
        }}
      >
        用另一处的：{words(conflict.theirs)}
      </Button>
    </div>
  );
}
