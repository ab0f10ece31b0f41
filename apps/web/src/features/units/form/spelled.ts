import {
  bareCode,
  readOfficePhone,
  spellPersonName,
  spellShortText,
  spellUnitName,
  type UnitFieldId,
} from '@zhicheng/domain';

const spellings: { readonly [field in UnitFieldId]?: (typed: string) => string } = {
  name: spellUnitName,
  creditCode: bareCode,
  contactName: spellShortText,
  contactPhone: (typed) => {
    const read = readOfficePhone(typed);
    return read.ok ? read.value : typed.normalize('NFKC').trim();
  },
  address: spellShortText,
  postcode: bareCode,
  headName: spellPersonName,
  headPost: spellShortText,
};

/** A text of the unit form in the spelling that will be stored: shown on leaving the field, so that nothing is folded unseen. */
export function spelled(field: UnitFieldId, typed: string): string {
  return spellings[field]?.(typed) ?? typed;
}
