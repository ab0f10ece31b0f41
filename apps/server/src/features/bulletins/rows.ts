import type { Bulletin, HelpContact } from '@zhicheng/contract';
import { bulletinActions } from '@zhicheng/domain';
import type { BulletinTable, HelpContactTable } from '../../platform/database/index.ts';
import type { Selectable } from 'kysely';

export type HelpContactRow = Omit<Selectable<HelpContactTable>, 'updated_at' | 'updated_by_name'> & {
  readonly region_name: string;
};

export type BulletinRow = Selectable<BulletinTable> & { readonly region_name: string };

export function presentContact(row: HelpContactRow): HelpContact {
  const { id, division_code: divisionCode, region_name: regionName, revision, name, phone, mail, hours, remark } = row;
  return { id, divisionCode, regionName, revision, name, phone, mail, hours, remark };
}

export function presentBulletin(row: BulletinRow): Bulletin {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    divisionCode: row.division_code,
    regionName: row.region_name,
    shownFrom: row.shown_from,
    shownTo: row.shown_to,
    pinned: row.pinned,
    state: row.state,
    revision: row.revision,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
    publishedAt: row.published_at,
    allowedActions: [...bulletinActions(row.state)],
  };
}
