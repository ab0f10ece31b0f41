import type { NoticeDraft, NoticeOrigin, StepCode, TitleLevel } from '@zhicheng/domain';
import type { Generated, JSONColumnType } from 'kysely';

/** Tables that 0009_review-data.sql and 0019_deadline-reminders.sql made. */
export interface ReviewDataTables {
  notice_draft: NoticeDraftTable;
  notice_extension: NoticeExtensionTable;
  notice_city_deadline: NoticeCityDeadlineTable;
  notice_file: NoticeFileTable;
  deadline_reminder: DeadlineReminderTable;
}

export interface NoticeDraftTable {
  id: string;
  content: JSONColumnType<NoticeDraft>;
  title: string;
  apply_year: number | null;
  title_level: TitleLevel;
  committee_id: string | null;
  origin: NoticeOrigin;
  owner_unit_id: string;
  issuing_code: string;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  updated_by: string;
  updated_by_name: string;
}

export interface NoticeExtensionTable {
  id: string;
  notice_id: string;
  division_code: string | null;
  window_to: string;
  mend_latest: string;
  reason: string;
  at: string;
  actor_person_id: string;
}

export interface NoticeCityDeadlineTable {
  notice_id: string;
  division_code: string;
  step: StepCode;
  due: string;
}

export interface NoticeFileTable {
  id: string;
  notice_id: string;
  sha256: string;
  name: string;
  media_type: 'image/jpeg' | 'image/png' | 'application/pdf';
  size: number;
  uploaded_by: string;
  uploaded_at: string;
}

export interface DeadlineReminderTable {
  notice_id: string;
  step: StepCode;
  unit_id: string;
  person_id: string;
  due: string;
  working_days: number;
  sent_at: string;
}
