import type { CommitteeContent } from '@zhicheng/domain';

/** A committee while it is typed. */
export type Typed = { readonly [F in keyof CommitteeContent]: CommitteeContent[F] | null };

export const emptyCommittee: Typed = {
  name: '',
  titleLevel: 'middle',
  series: [],
  formingUnitId: null,
  officeUnitId: null,
  divisionCode: null,
  filingNo: '',
  validFrom: null,
  validTo: null,
};
