import { checkAudit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Fault } from '../fault.ts';
import { applicationFaults } from './application-faults.ts';
import { dossierFaults, fileFaults } from './dossier-faults.ts';
import { everyApplication } from './every-application.ts';
import { officeFaults } from './office-faults.ts';

/** Everything in a database that does not hold, rule by rule; reads only. */
export async function findFaults(db: Db, files: FileStore): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const row of everyApplication(db)) faults.push(...(await applicationFaults(db, row)));
  faults.push(...(await officeFaults(db)), ...(await dossierFaults(db)), ...(await fileFaults(db, files)));
  for (const fault of await checkAudit(db)) {
    faults.push({
      rule: 'audit-chain',
      subject: `chain ${String(fault.chain)}`,
      says: `entry ${String(fault.seq)}: ${fault.what}`,
    });
  }
  return faults;
}
