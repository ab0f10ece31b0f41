import type { BulletinKind, BulletinState } from '@zhicheng/domain';
import type { Generated } from 'kysely';

/** Tables of 0010_bulletins.sql. */
export interface BulletinTables {
  help_contact: HelpContactTable;
  bulletin: BulletinTable;
  bulletin_closed: BulletinClosedTable;
}

export interface HelpContactTable {
  id: string;
  division_code: string;
  name: string;
  phone: string;
  mail: string | null;
  hours: string | null;
  remark: string | null;
  revision: Generated<number>;
  updated_at: string;
  updated_by_name: string;
}

export interface BulletinTable {
  id: string;
  kind: BulletinKind;
  title: string;
  body: string;
  division_code: string;
  shown_from: string;
  shown_to: string | null;
  pinned: boolean;
  state: Generated<BulletinState>;
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  updated_by_name: string;
  published_at: string | null;
}

export interface BulletinClosedTable {
  person_id: string;
  bulletin_id: string;
  revision: number;
}
