import type { ApplicationState, EventType, Role, Status, StepCode, TitleLevel, VisitState } from '@zhicheng/domain';
import type { ColumnType, Generated } from 'kysely';

/** Tables of 0004_applications.sql. */
export interface ApplicationTables {
  application: ApplicationTable;
  visit: VisitTable;
  application_event: ApplicationEventTable;
  opinion: OpinionTable;
  message: MessageTable;
  idempotency: IdempotencyTable;
}

/** jsonb: read as the value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>;

export interface ApplicationTable {
  apply_year: number;
  id: string;
  notice_id: string;
  /** The wording under which it was made. */
  notice_revision: Generated<number>;
  person_id: string;
  membership_id: string;
  employer_id: string;
  title_level: TitleLevel;
  status: Status;
  version: number;
  number: string | null;
  takes_place: boolean;
  title_name: string | null;
  profession_name: string | null;
  person_name: string;
  unit_name: string;
  search_keys: string[];
  seq: number;
  state: Json<ApplicationState>;
  created_at: string;
  updated_at: string;
}

export interface VisitTable {
  apply_year: number;
  id: string;
  application_id: string;
  version: number;
  step: StepCode;
  state: VisitState;
  unit_id: string | null;
  roles: Role[];
  handler_unit_id: string | null;
  handler_roles: Role[];
  person_id: string;
  opened_at: string;
  closed_at: string | null;
  closed_by: string | null;
  position: number;
}

export interface ApplicationEventTable {
  apply_year: number;
  application_id: string;
  seq: number;
  type: EventType;
  type_version: number;
  at: string;
  actor_person_id: string | null;
  actor_rule: string | null;
  actor_ref: string;
  alg: 'sha256' | 'sm3';
  v: number;
  salt: string | null;
  payload: string | null;
  payload_hash: string;
  prev_hash: string;
  hash: string;
}

export interface OpinionTable {
  apply_year: number;
  visit_id: string;
  application_id: string;
  revision: number;
  draft: Json<Record<string, string | number | boolean | null>>;
  saved_at: string;
  saved_by: string;
  saved_by_name: string;
}

export interface MessageTable {
  apply_year: number;
  id: string;
  /** Null: about the person's account. */
  application_id: string | null;
  person_id: string;
  kind: string;
  text: string;
  created_at: string;
  not_before: string;
  recalled_at: string | null;
  read_at: string | null;
}

export interface IdempotencyTable {
  person_id: string;
  endpoint: string;
  key: string;
  body_hash: string;
  reply: string | null;
  created_at: string;
}
