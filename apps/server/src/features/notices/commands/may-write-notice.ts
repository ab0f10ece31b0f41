import { committeeOfficeRoleOf } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { CommitteeFacts } from '../queries/find-committee.ts';

/** 省人社厅 writes any notice; the 评办 of a committee writes that committee's. */
export function mayWriteNotice(actor: PersonActor, committee: CommitteeFacts | null): boolean {
  return actor.memberships.some(
    ({ unitId, roles }) =>
      roles.includes('province-bureau-clerk') ||
      (committee !== null &&
        unitId === committee.officeUnitId &&
        roles.includes(committeeOfficeRoleOf[committee.titleLevel])),
  );
}
