import { expect, test } from 'vitest';
import { systemUser } from './run-as.ts';

const PASSWD = 'root:x:0:0:root:/root:/bin/bash\npostgres:x:107:110::/var/lib/postgresql:/bin/bash\n';

test('a user of our own goes before that of a PostgreSQL on the machine', () => {
  expect(systemUser(PASSWD)).toEqual({ uid: 107, gid: 110 });
  expect(systemUser(`${PASSWD}zhicheng:x:998:997::/:/bin/false\n`)).toEqual({ uid: 998, gid: 997 });
});

test('a machine with neither has none', () => {
  expect(systemUser('root:x:0:0:root:/root:/bin/bash\n')).toBeUndefined();
});
