import { sql } from 'kysely';
import { StartRefusal } from '../lifecycle/index.ts';
import { notReached } from './connect.ts';
import type { Db } from './open.ts';

interface ServingFacts {
  role: string;
  isSuperuser: boolean;
  isOwner: boolean;
  encoding: string;
  collation: string;
  version: number;
}

const LEAST_VERSION = 150_000;

/**
 * Refuses (StartRefusal) to serve with a connection that could bend the past: as a superuser, or as the owner of the
 * database or of any table (an owner can give himself the right to change past events). Also refuses a database that
 * sorts or stores text otherwise than ours, and a PostgreSQL that is too old.
 */
export async function checkServingRole(db: Db): Promise<void> {
  const { role, isSuperuser, isOwner, encoding, collation, version } = await servingFacts(db).catch(
    (error: unknown) => {
      throw notReached('DATABASE_URL', error);
    },
  );
  if (isSuperuser || isOwner) {
    throw new StartRefusal(
      `DATABASE_URL connects as ${role}, ${isSuperuser ? 'a superuser' : 'the owner of the tables'}: ` +
        'the server serves only as a role that cannot change past events, such as zhicheng_app.',
    );
  }
  if (encoding !== 'UTF8' || !['C.UTF-8', 'C.utf8', 'C'].includes(collation)) {
    throw new StartRefusal(
      `The database has encoding ${encoding} and collation ${collation}: make it with ENCODING 'UTF8' LOCALE 'C.UTF-8'.`,
    );
  }
  if (version < LEAST_VERSION) {
    throw new StartRefusal(`The database runs PostgreSQL ${Math.floor(version / 10_000)}: 15 or newer is needed.`);
  }
}

async function servingFacts(db: Db): Promise<ServingFacts> {
  const { rows } = await sql<ServingFacts>`
    select current_user as role,
           (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
           pg_has_role(current_user, d.datdba, 'member')
             or exists (
               select from pg_class c
               where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member')
             ) as "isOwner",
           pg_encoding_to_char(d.encoding) as encoding,
           d.datcollate as collation,
           current_setting('server_version_num')::integer as version
    from pg_database d
    where d.datname = current_database()`.execute(db);
  const [facts] = rows;
  if (facts === undefined) {
    throw new Error('pg_database does not list the current database');
  }
  return facts;
}
