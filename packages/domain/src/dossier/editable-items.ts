/** Which items of a dossier may be changed, besides whether it may be edited at all (`may`): server and browser ask this. */
import type { FolderId } from './folder.ts';
import type { Release } from './declaration.ts';
import { slotOf } from './release.ts';

/** A field or a slot, of a folder or of one of its rows; a whole row has `item` null. */
export type DossierItemPlace = {
  readonly folder: FolderId;
  readonly rowId: string | null;
  readonly item: string | null;
};

export type ItemMark = { readonly folder: string; readonly rowId: string | null; readonly item: string };

export type Editing = {
  /** Whether a 提交 has fixed what routes are found by. */
  readonly routed: boolean;
  /** What the returner marked; null where nothing was returned. */
  readonly returned: { readonly direct: boolean; readonly marks: readonly ItemMark[] } | null;
};

/** Routes are found by these; once frozen they stay. Of them only 专业 can be marked, and then it may change. */
const behindCoordinates: readonly string[] = ['series', 'profession', 'routingProfession'];
const profession: readonly string[] = ['profession', 'routingProfession'];

/** A sentence why the item may not be changed; null where it may. */
export function whyItemStays({ routed, returned }: Editing, release: Release, item: DossierItemPlace): string | null {
  const marks = returned?.marks ?? [];
  if (item.folder === 'home' && routed && behindCoordinates.includes(item.item ?? '')) {
    const marked = profession.includes(item.item ?? '') && marks.some(isProfession);
    return marked ? null : '申报系列和专业已确定审批流程，提交后不能修改。';
  }
  if (returned?.direct !== true) return null;
  return marks.some((mark) => covers(release, mark, item)) ? null : '直达退回环节时只能修改标出的内容。';
}

function isProfession(mark: ItemMark): boolean {
  return mark.folder === 'home' && profession.includes(mark.item);
}

/** A mark covers its item in the folder that keeps it, and a field's mark the attachment behind the field too. */
function covers(release: Release, mark: ItemMark, { folder, rowId, item }: DossierItemPlace): boolean {
  if (item === null || mark.rowId !== rowId) return false;
  const field = release.folders.find(({ id }) => id === mark.folder)?.fields.find(({ id }) => id === mark.item);
  const keptIn = field?.storedIn ?? slotOf(release, mark.item)?.folder ?? mark.folder;
  if (mark.item === item) return keptIn === folder;
  return field?.slot === item && slotOf(release, item)?.folder === folder;
}
