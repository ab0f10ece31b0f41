/** What 技术支持 knows of a person and an application: names, units, roles and states, nothing of a dossier. */
import type { ApplicationState } from '../application/state.ts';
import type { Instant } from '../calendar/civil-date.ts';
import type { Role } from '../people/role.ts';

export type SupportMembership = {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitState: 'active' | 'stopped';
  /** Into which unit a stopped one was merged. */
  readonly successorName: string | null;
  readonly superiorName: string | null;
  /** When it ended; null while it holds. */
  readonly endedAt: Instant | null;
  /** Held now, while the membership holds. */
  readonly roles: readonly Role[];
  /** Roles of absent colleagues for whom the person stands in now, and whose they are. */
  readonly standsInFor: readonly {
    readonly personId: string;
    readonly personName: string;
    readonly roles: readonly Role[];
  }[];
};

export type SupportPerson = {
  readonly personId: string;
  readonly personName: string;
  readonly account: {
    readonly state: 'active' | 'stopped';
    readonly passwordKind: 'initial' | 'one-time' | 'own';
    /** When a given password ends. */
    readonly passwordUntil: Instant | null;
  } | null;
  readonly memberships: readonly SupportMembership[];
};

export type SupportFacts = {
  readonly person: SupportPerson;
  readonly application: ApplicationState;
  readonly stepName: string | null;
  readonly now: Instant;
};

export const supportCheckIds = [
  'account',
  'password',
  'submitted',
  'step',
  'membership',
  'unit',
  'role',
  'own-case',
  'passed-before',
  'list',
] as const;
export type SupportCheckId = (typeof supportCheckIds)[number];

export const supportCheckLabels = {
  account: '账号可以使用',
  password: '已设置本人的密码',
  submitted: '申报正在审批',
  step: '现在轮到本人所在的单位',
  membership: '本人是该单位的用户',
  unit: '该单位没有停用',
  role: '有该环节需要的角色',
  'own-case': '不是本人的申报',
  'passed-before': '没有代表所在单位审核过这份申报',
  list: '在待办业务列表中',
} as const satisfies Record<SupportCheckId, string>;

export type SupportCheck = {
  readonly id: SupportCheckId;
  /** `note`: does not keep it off the list, but must be known; `skipped`: an earlier one makes it idle. */
  readonly outcome: 'yes' | 'no' | 'note' | 'skipped';
  readonly says: string;
  /** What to do, and who can. */
  readonly wayOut: string | null;
};
