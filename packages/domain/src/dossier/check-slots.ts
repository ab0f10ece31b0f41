/** Whether the attachments are there that the declaration asks for, and not too many. */
import type { Facts } from './condition.ts';
import { isListContent, type DossierFile, type Values } from './content.ts';
import type { CheckFacts, FolderDeclaration } from './declaration.ts';
import { error, type Issue, type IssuePlace } from './issue.ts';
import type { SlotDeclaration } from './slot.ts';

export function checkSlots(folder: FolderDeclaration, facts: CheckFacts): readonly Issue[] {
  const content = facts.contents[folder.id];
  const rows = isListContent(content) ? content.rows : [];
  const values: Values = content === undefined || isListContent(content) ? {} : content;
  return folder.slots.flatMap((slot) =>
    slot.perRow
      ? rows.flatMap((row) =>
          checkSlot(slot, { folder: folder.id, rowId: row.id }, { ...facts, values: row }, facts.files),
        )
      : checkSlot(slot, { folder: folder.id }, { ...facts, values }, facts.files),
  );
}

/** Whether the slot's file is wanted under these facts. */
export function isSlotRequired(slot: SlotDeclaration, facts: Facts): boolean {
  if (slot.required === 'always') return true;
  return slot.required !== 'optional' && slot.required.holds(facts);
}

/** The files of a slot: of one row, or (rowId null) of the whole folder. */
export function filesIn(files: readonly DossierFile[], slotId: string, rowId: string | null): readonly DossierFile[] {
  return files.filter((file) => file.slot === slotId && file.rowId === rowId);
}

function checkSlot(
  slot: SlotDeclaration,
  place: IssuePlace,
  facts: Facts,
  files: readonly DossierFile[],
): readonly Issue[] {
  const at: IssuePlace = { ...place, slot: slot.id };
  const count = filesIn(files, slot.id, place.rowId ?? null).length;
  if (count > slot.max) {
    return [
      error(
        at,
        'too-many-files',
        `“${slot.name}”最多 ${String(slot.max)} 个文件，现有 ${String(count)} 个，请取消多余的。`,
      ),
    ];
  }
  if (count > 0 || !isSlotRequired(slot, facts)) return [];
  const why = typeof slot.required === 'object' ? `（${slot.required.words}需要）` : '';
  return [{ ...error(at, 'file-missing', `请上传“${slot.name}”${why}。`), severity: slot.missing }];
}
