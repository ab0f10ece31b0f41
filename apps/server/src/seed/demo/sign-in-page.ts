import { roleFacts } from '@zhicheng/domain';
import type { Tx } from '../../platform/database/index.ts';
import { DEFAULT_PASSWORD } from './make-people.ts';
import { demoPeople, walkOrder } from './people.ts';
import { demoUnits } from './units.ts';

const DEMO_STRIP = '演示环境 · 数据为虚构';

/** Shared by the demo accounts; it meets the five conditions of §2.1.3. */
export const DEMO_PASSWORD = 'Zhicheng2026!';

/** Writes the strip and the accounts that the sign-in page names: rows that are shown wherever they stand. */
export async function writeSignInPage(tx: Tx, provinceBureauName: string): Promise<void> {
  await tx.insertInto('environment_notice').values({ position: 1, text: DEMO_STRIP }).execute();
  const hints = walkOrder.map((key, index) => {
    const person = demoPeople[key];
    return {
      position: index + 1,
      login_name: person.loginName ?? person.identityNumber,
      password: person.loginName === undefined ? DEFAULT_PASSWORD : DEMO_PASSWORD,
      person_name: person.name,
      unit_name: person.unit === 'provinceBureau' ? provinceBureauName : demoUnits[person.unit].fields.name,
      role_labels: person.roles.map((role) => roleFacts[role].label),
      step_hint: person.steps,
    };
  });
  await tx.insertInto('sign_in_hint').values(hints).execute();
}
