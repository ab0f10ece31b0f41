import { expect, test } from 'vitest';
import { handlingWith, doer, type Actor } from '../application/actor.ts';
import { capabilitiesOf } from './capability.ts';
import { rolesToStandInFor, whyNotStandIn, type StandInPlan } from './stand-in-rules.ts';

const plan: StandInPlan = {
  absent: {
    personId: 'wu',
    unitId: 'bureau',
    roles: ['county-department-clerk', 'process-file-uploader', 'applicant'],
  },
  standIn: { personId: 'zheng', unitId: 'bureau', roles: ['applicant'] },
  roles: ['county-department-clerk'],
  from: '2026-03-02',
  to: '2026-03-13',
  today: '2026-03-02',
};

test('a colleague stands in by roles that handle visits, one level, for a time', () => {
  expect(whyNotStandIn(plan)).toBeNull();
  expect(rolesToStandInFor(plan.absent.roles)).toEqual(['county-department-clerk']);
  const wrong: Partial<StandInPlan>[] = [
    { standIn: { ...plan.standIn, personId: 'wu' } },
    { standIn: { ...plan.standIn, unitId: 'elsewhere' } },
    { standIn: { ...plan.standIn, roles: ['audit-officer'] } },
    { roles: [] },
    { roles: ['applicant'] },
    { roles: ['county-bureau-clerk'] },
    { roles: ['county-department-clerk', 'process-file-uploader'] },
    { from: '2026-03-01' },
    { to: '2026-03-01' },
    { to: '2026-13-01' },
    { to: '2027-03-13' },
  ];
  const why = wrong.map((one) => whyNotStandIn({ ...plan, ...one }));
  expect(why.every((sentence) => sentence?.endsWith('。'))).toBe(true);
});

test('a stand-in handles visits but the absent’s own case, gives no rights, and is named as 乙（代甲）', () => {
  const membership = {
    membershipId: 'm',
    unitId: 'bureau',
    unitName: '罗江区农业农村局',
    roles: ['applicant' as const],
    standsInFor: [{ personId: 'wu', personName: '吴敏', roles: ['county-department-clerk' as const] }],
  };
  const actor: Actor = { personId: 'zheng', personName: '郑凯', memberships: [membership] };
  const handling = handlingWith(actor, 'bureau', ['county-department-clerk'], 'limin');
  expect(handling?.standsInFor?.personId).toBe('wu');
  expect(handlingWith(actor, 'bureau', ['county-department-clerk'], 'wu')).toBeUndefined();
  expect(doer(actor, membership, handling?.standsInFor)).toMatchObject({
    personName: '郑凯（代吴敏）',
    standsInForId: 'wu',
  });
  const lent = capabilitiesOf([membership]);
  expect(lent).toContain('handle-visits');
  expect(lent).not.toContain('change-users');
  expect(lent).not.toContain('read-units');
});
