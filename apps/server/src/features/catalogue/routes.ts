import { civilDateOf, ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { addProfession, beginVersion, changeProfession, discardVersion, publishVersion } from './commands.ts';
import { listDivisions, listVersions, readSeries } from './queries.ts';
import { presentDivisions } from './rows.ts';

type CatalogueEndpoint = Extract<keyof typeof import('@zhicheng/contract').endpoints, `catalogue.${string}`>;

/** Lists that forms choose from and that the database keeps; 专业目录 by versions. */
export function catalogueHandlers({ db }: Dependencies): Handlers<CatalogueEndpoint> {
  return {
    'catalogue.divisions': async () => ok(presentDivisions(await listDivisions(db))),
    'catalogue.read': async ({ actor, query }) => {
      const versions = await listVersions(db, civilDateOf(await actor.clock(db)));
      const shown = query.version ?? versions.find(({ inForce }) => inForce)?.version ?? versions.at(-1)?.version;
      if (!versions.some(({ version }) => version === shown)) return refused({ code: 'not-found' });
      const version = shown ?? 0;
      return ok({ versions, version, series: await readSeries(db, version) });
    },
    'catalogue.begin': (call) => runCommand(db, call, (tx) => beginVersion(tx, call.actor)),
    'catalogue.changeProfession': (call) =>
      runCommand(db, call, (tx) => changeProfession(tx, call.actor, { ...call.params, ...call.body })),
    'catalogue.addProfession': (call) => runCommand(db, call, (tx) => addProfession(tx, call.actor, call.body)),
    'catalogue.publish': (call) => runCommand(db, call, (tx) => publishVersion(tx, call.actor, call.body)),
    'catalogue.discard': (call) => runCommand(db, call, (tx) => discardVersion(tx, call.actor)),
  };
}
