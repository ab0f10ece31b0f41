import type { ColumnType, Generated } from 'kysely';

/** Tables of 0001_ground.sql. */
export interface GroundTables {
  division: DivisionTable;
  calendar_year: CalendarYearTable;
  calendar_day: CalendarDayTable;
  code_list: CodeListTable;
  code_list_version: CodeListVersionTable;
  code_entry: CodeEntryTable;
  setting: SettingTable;
  master_event: MasterEventTable;
  audit_log: AuditLogTable;
  audit_chain: AuditChainTable;
}

export interface DivisionTable {
  code: string;
  name: string;
  full_name: string;
  level: 'province' | 'city' | 'county';
  parent_code: string | null;
  source: 'gbt-2260' | 'local';
  state: Generated<'active' | 'abolished'>;
  successor_code: string | null;
  pinyin: string;
  initials: string;
}

export interface CalendarYearTable {
  year: number;
  source: string;
}

export interface CalendarDayTable {
  day: string;
  works: boolean;
  name: string;
}

export interface CodeListTable {
  id: string;
  name: string;
  source: string;
}

export interface CodeListVersionTable {
  list_id: string;
  version: number;
  valid_from: string;
}

export interface CodeEntryTable {
  list_id: string;
  version: number;
  code: string;
  label: string;
  position: number;
  selectable: Generated<boolean>;
}

export interface SettingTable {
  key: string;
  /** Any JSON value; written as its text. */
  value: ColumnType<unknown, string, string>;
  updated_at: string;
}

export interface MasterEventTable {
  id: string;
  at: string;
  entity: string;
  entity_id: string;
  type: string;
  actor_person_id: string | null;
  actor_rule: string | null;
  payload: string;
}

export interface AuditLogTable {
  at: string;
  chain: number;
  seq: number;
  action: string;
  actor_person_id: string | null;
  actor_rule: string | null;
  unit_id: string | null;
  session_id: string | null;
  address: string | null;
  request_id: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  result: 'done' | 'refused';
  details: string;
  alg: 'sha256' | 'sm3';
  prev_hash: string;
  hash: string;
}

export interface AuditChainTable {
  chain: number;
  seq: number;
  hash: string;
  /** The oldest entry that retention has left. */
  kept_from: Generated<number>;
}
