import { rightsOf, type Capability } from '../people/capability.ts';
import { committeeOfficeRoleOf, type Role } from '../people/role.ts';
import { titleLevels, type TitleLevel } from '../routes/step.ts';

/** Who issues a notice: 省人社厅, a 市(州)人社局, or the 评办 of a committee. */
export type NoticeOrigin = 'province' | 'city' | 'committee-office';

/** What of the actor's memberships matters here. */
export type PowerMembership = {
  readonly unitId: string;
  readonly divisionCode: string;
  readonly roles: readonly Role[];
};

/** Over which notices or committees a person has power, by the scopes of their rights. */
export type IssuingPower = {
  /** 省人社厅 */
  readonly all: boolean;
  /** Codes of the cities whose 人社局 the person is a clerk of: middle and junior there. */
  readonly cities: readonly string[];
  /** The offices of committees in which the person is a clerk, with the level of those committees. */
  readonly offices: readonly { readonly unitId: string; readonly titleLevel: TitleLevel }[];
};

export function issuingPower(
  memberships: readonly PowerMembership[],
  capability: Extract<Capability, 'manage-notices' | 'manage-committees'>,
): IssuingPower {
  const scopesOf = (roles: readonly Role[]) =>
    rightsOf(roles).flatMap((right) => (right.capability === capability ? [right.scope] : []));
  return {
    all: memberships.some(({ roles }) => scopesOf(roles).includes('all')),
    cities: memberships.filter(({ roles }) => scopesOf(roles).includes('territory')).map((each) => each.divisionCode),
    offices: memberships.flatMap(({ unitId, roles }) =>
      scopesOf(roles).includes('own-notices')
        ? titleLevels
            .filter((level) => roles.includes(committeeOfficeRoleOf[level]))
            .map((titleLevel) => ({ unitId, titleLevel }))
        : [],
    ),
  };
}

/** What decides whose a notice is. */
export type IssuedNotice = {
  readonly origin: NoticeOrigin;
  /** The unit that began it. */
  readonly ownerUnitId: string;
  /** The division for which it is issued: the province, or a city. */
  readonly issuingCode: string;
  readonly committee: { readonly officeUnitId: string; readonly titleLevel: TitleLevel } | null;
};

/** 省人社厅 all; a city's 人社局 those issued for its city; a 评办 its committee's, and its own drafts without one. */
export function mayManageNotice(power: IssuingPower, notice: IssuedNotice): boolean {
  if (power.all) return true;
  if (notice.origin === 'city' && power.cities.includes(notice.issuingCode)) return true;
  const { committee } = notice;
  if (committee === null) {
    return notice.origin === 'committee-office' && power.offices.some(({ unitId }) => unitId === notice.ownerUnitId);
  }
  return power.offices.some(
    ({ unitId, titleLevel }) => unitId === committee.officeUnitId && titleLevel === committee.titleLevel,
  );
}

/** 省人社厅 all; a city's 人社局 the middle and junior ones of its territory. */
export function mayManageCommittee(
  power: IssuingPower,
  committee: { readonly titleLevel: TitleLevel; readonly cityCode: string | null },
): boolean {
  if (power.all) return true;
  const { titleLevel, cityCode } = committee;
  return titleLevel !== 'senior' && cityCode !== null && power.cities.includes(cityCode);
}
