/** What finding an office needs to know, as plain data, and what it finds. */
import type { Role } from '../people/role.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { TitleLevel } from './step.ts';

export type OfficeUnit = {
  readonly id: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  /** GB/T 2260 code, or that of a local zone of ours. */
  readonly divisionCode: string;
  readonly state: 'active' | 'stopped';
  readonly successorId: string | null;
  readonly phone: string | null;
  /** 主管行业: professions and whole series of which the unit is the 行业主管部门. */
  readonly industries: { readonly professions: readonly string[]; readonly series: readonly string[] };
};

export type OfficeHolder = {
  readonly unitId: string;
  readonly role: Role;
  readonly personId: string;
  readonly personName: string;
};

/** The offices of one day: units that may take part, and who actively holds which role in them. */
export type OfficeDirectory = {
  readonly units: readonly OfficeUnit[];
  readonly holders: readonly OfficeHolder[];
  readonly divisionNames: Readonly<Record<string, string>>;
};

/** What stays fixed from the 提交 that leaves draft: the next office is found from these at each pass. */
export type Coordinates = {
  readonly employerId: string;
  readonly employerName: string;
  readonly unitClass: UnitClass;
  readonly superiorId: string | null;
  readonly countyCode: string | null;
  readonly cityCode: string | null;
  readonly titleLevel: TitleLevel;
  readonly seriesCode: string;
  readonly seriesName: string;
  /** The listed profession by which routes are found, also where a typed one is printed (§4.1.1.2). */
  readonly routingProfession: { readonly code: string; readonly name: string };
  readonly committee: { readonly id: string; readonly name: string; readonly officeUnitId: string } | null;
  readonly catalogueVersion: number;
};

/** An office: the unit and the roles of which one is needed there. */
export type Office = {
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Why this unit, in words for the clerk who passes. */
  readonly reason: string;
  /** 代行: the unit above acts, since nobody in the office can. */
  readonly acting: {
    readonly unitId: string;
    readonly unitName: string;
    readonly roles: readonly Role[];
    readonly cause: string;
  } | null;
};
