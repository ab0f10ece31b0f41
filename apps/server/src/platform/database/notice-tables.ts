import type { NoticeOrigin, RichText, RouteKind, StepDeadline, TitleLevel, UnitClass } from '@zhicheng/domain';
import type { Generated, JSONColumnType } from 'kysely';

/** Tables of 0003_notices.sql, with what 0009_review-data.sql added to them. */
export interface NoticeTables {
  catalogue_version: CatalogueVersionTable;
  series: SeriesTable;
  series_title: SeriesTitleTable;
  profession: ProfessionTable;
  committee: CommitteeTable;
  committee_series: CommitteeSeriesTable;
  notice: NoticeTable;
  notice_series: NoticeSeriesTable;
  notice_region: NoticeRegionTable;
  notice_revision: NoticeRevisionTable;
  integrity_register: IntegrityRegisterTable;
  environment_notice: EnvironmentNoticeTable;
  sign_in_hint: SignInHintTable;
}

export interface CatalogueVersionTable {
  version: number;
  name: string;
  valid_from: string;
  state: Generated<'draft' | 'published'>;
  revision: Generated<number>;
}

export interface SeriesTable {
  catalogue_version: number;
  code: string;
  name: string;
  position: number;
}

export type TitleRank = 'full' | 'deputy' | 'middle' | 'assistant' | 'technician';

export interface SeriesTitleTable {
  catalogue_version: number;
  code: string;
  series_code: string;
  rank: TitleRank;
  name: string;
  position: number;
}

export interface ProfessionTable {
  catalogue_version: number;
  code: string;
  series_code: string;
  name: string;
  position: number;
  field: string;
  local_department: string;
  province_department: string;
}

export interface CommitteeTable {
  id: string;
  name: string;
  title_level: TitleLevel;
  office_unit_id: string;
  forming_unit_id: string;
  division_code: string;
  filing_no: string;
  valid_from: string;
  valid_to: string;
  state: Generated<'active' | 'stopped'>;
  revision: Generated<number>;
}

export interface CommitteeSeriesTable {
  committee_id: string;
  series_code: string;
  profession_codes: Generated<string[]>;
}

export interface NoticeTable {
  id: string;
  title: string;
  apply_year: number;
  title_level: TitleLevel;
  kind: RouteKind;
  catalogue_version: number;
  committee_id: string | null;
  ranks: TitleRank[];
  unit_classes: UnitClass[];
  apply_types: string[];
  window_from: string;
  window_to: string;
  mend_latest: string;
  mend_working_days: Generated<number>;
  allows_direct_return: Generated<boolean>;
  takes_place: Generated<boolean>;
  cutoff: string;
  asks_pledge_scan: Generated<boolean>;
  asks_diploma_filing: Generated<boolean>;
  asks_post_quota: Generated<boolean>;
  body: JSONColumnType<RichText>;
  contact: string;
  origin: NoticeOrigin;
  owner_unit_id: string;
  issuing_code: string;
  deadlines: JSONColumnType<readonly StepDeadline[]>;
  attachments: Generated<string[]>;
  closed_at: string | null;
  state: 'draft' | 'published' | 'closed';
  published_at: string | null;
  revision: Generated<number>;
  pinyin: string;
  initials: string;
  bigrams: string[];
  created_at: string;
}

export interface NoticeSeriesTable {
  notice_id: string;
  series_code: string;
  profession_codes: Generated<string[]>;
}

export interface NoticeRegionTable {
  notice_id: string;
  division_code: string;
}

export interface NoticeRevisionTable {
  notice_id: string;
  revision: number;
  at: string;
  actor_person_id: string;
  reason: string | null;
  content: string;
}

export interface IntegrityRegisterTable {
  id: string;
  person_id: string | null;
  unit_id: string | null;
  fact: string;
  measure: string;
  source: string;
  apply_year: number | null;
  application_id: string | null;
  from_date: string;
  to_date: string | null;
  lifted_at: string | null;
  lifted_reason: string | null;
  created_at: string;
}

export interface EnvironmentNoticeTable {
  position: number;
  text: string;
}

export interface SignInHintTable {
  position: number;
  login_name: string;
  password: string;
  person_name: string;
  unit_name: string;
  role_labels: string[];
  step_hint: string;
}
