import { civilDateOf } from '@zhicheng/domain';
import type { Dependencies } from '../dependencies.ts';
import { playApplications } from './demo/applications.ts';
import { seedDemoWorld } from './demo-data.ts';

export { seedBaseData } from './base-data.ts';

/** Invented units, people and applications to try the product with; does nothing where they are there already. */
export async function seedDemoData(deps: Dependencies): Promise<void> {
  const cast = await seedDemoWorld(deps);
  const played = await deps.db.selectFrom('application').select('id').limit(1).executeTakeFirst();
  if (played) return;
  const today = civilDateOf(await deps.clock(deps.db));
  await playApplications({ ...deps, cast }, today);
}
