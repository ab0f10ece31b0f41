import { ok } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { Handlers } from '../../platform/http/index.ts';
import { listDivisions } from './queries.ts';
import { presentDivisions } from './rows.ts';

/** Lists that forms choose from and that the database keeps. */
export function catalogueHandlers({ db }: Dependencies): Handlers<'catalogue.divisions'> {
  return { 'catalogue.divisions': async () => ok(presentDivisions(await listDivisions(db))) };
}
