import { ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { abandonWorking } from './commands/abandon-working.ts';
import { autosaveFolder, commitFolder } from './commands/change-folder.ts';
import { readDossier } from './queries/read-dossier.ts';

type DossierEndpoint = 'dossier.read' | 'dossier.autosave' | 'dossier.commit' | 'dossier.abandonWorking';

/** 档案袋: filled in by the applicant, read by whoever may. */
export function dossierHandlers({ db, keys }: Dependencies): Handlers<DossierEndpoint> {
  return {
    'dossier.read': async ({ actor, params, query }) => {
      const dossier = await readDossier(db, keys, actor, params.applicationId, query.version);
      return dossier ? ok(dossier) : refused({ code: 'not-found' });
    },
    'dossier.autosave': (call) =>
      runCommand(db, call, (tx) => autosaveFolder(tx, keys, call.actor, { ...call.params, ...call.body })),
    'dossier.commit': (call) =>
      runCommand(db, call, (tx) => commitFolder(tx, keys, call.actor, { ...call.params, ...call.body })),
    'dossier.abandonWorking': (call) => runCommand(db, call, (tx) => abandonWorking(tx, keys, call.actor, call.params)),
  };
}
