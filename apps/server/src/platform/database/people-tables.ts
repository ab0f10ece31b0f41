import type { Role, UnitClass } from '@zhicheng/domain';
import type { Generated } from 'kysely';

/** Tables of 0002_people.sql. */
export interface PeopleTables {
  unit: UnitTable;
  unit_head: UnitHeadTable;
  inherited_office: InheritedOfficeTable;
  unit_industry: UnitIndustryTable;
  person: PersonTable;
  account: AccountTable;
  account_password: AccountPasswordTable;
  membership: MembershipTable;
  role_grant: RoleGrantTable;
  stand_in: StandInTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
}

export interface UnitTable {
  id: string;
  unit_class: UnitClass;
  credit_code: string;
  shares_credit_code: Generated<boolean>;
  name: string;
  division_code: string;
  superior_id: string | null;
  ancestor_ids: string[];
  nature: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  address: string | null;
  postcode: string | null;
  remark: string | null;
  state: Generated<'active' | 'stopped'>;
  successor_id: string | null;
  pinyin: string;
  initials: string;
  bigrams: string[];
  created_at: string;
  revision: Generated<number>;
}

/** Whose decided visits a unit's office reads besides its own. */
export interface InheritedOfficeTable {
  unit_id: string;
  from_unit_id: string;
  from_class: UnitClass;
}

export interface UnitHeadTable {
  id: string;
  unit_id: string;
  name: string;
  post: string;
  from_date: string;
  to_date: string | null;
}

export interface UnitIndustryTable {
  unit_id: string;
  kind: 'profession' | 'series';
  code: string;
}

export interface PersonTable {
  id: string;
  name: string;
  identity_ciphertext: Buffer | null;
  identity_alg: string | null;
  identity_key_id: string | null;
  identity_hmac: Buffer | null;
  identity_last4: string | null;
  phone_ciphertext: Buffer | null;
  phone_alg: string | null;
  phone_key_id: string | null;
  phone_hmac: Buffer | null;
  phone_last4: string | null;
  mail: string | null;
  pinyin: string;
  initials: string;
  bigrams: string[];
  created_at: string;
  revision: Generated<number>;
}

export type PasswordKind = 'initial' | 'one-time' | 'own';

export interface AccountTable {
  id: string;
  person_id: string;
  login_name: string | null;
  login_hmac: Buffer | null;
  password_kind: PasswordKind;
  password_hash: string | null;
  password_until: string | null;
  state: Generated<'active' | 'stopped'>;
  created_at: string;
  last_signed_in_at: string | null;
}

export interface AccountPasswordTable {
  account_id: string;
  set_at: string;
  password_hash: string;
}

export interface MembershipTable {
  id: string;
  person_id: string;
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
  revision: Generated<number>;
}

export interface RoleGrantTable {
  id: string;
  membership_id: string;
  person_id: string;
  unit_id: string;
  role: Role;
  valid_from: string;
  valid_to: string | null;
}

export interface StandInTable {
  id: string;
  unit_id: string;
  absent_membership_id: string;
  absent_person_id: string;
  stand_in_membership_id: string;
  stand_in_person_id: string;
  roles: Role[];
  valid_from: string;
  valid_to: string;
  /** Ended before its last day. */
  ended_at: Generated<string | null>;
}

export type SessionEnd =
  'signed-out' | 'idle' | 'password-changed' | 'account-stopped' | 'rights-changed' | 'ended-elsewhere' | 'replaced';

/** Whether the session's person has given the code of the second factor, still owes it, or was not asked. */
export type SessionSecondFactor = 'none' | 'pending' | 'given';

export interface SessionTable {
  id: string;
  token_hash: Buffer;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  address: string;
  browser: string;
  ended_at: string | null;
  end_reason: SessionEnd | null;
  second_factor: Generated<SessionSecondFactor>;
}

export interface SignInAttemptTable {
  scope: 'account' | 'address';
  key_hmac: Buffer;
  failures: number;
  last_at: string;
  not_before: string;
}
