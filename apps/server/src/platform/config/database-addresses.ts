import { StartRefusal } from '../lifecycle/index.ts';
import { text, type Environment } from './settings.ts';

/** Two ways into the same database: the server's, and that of its owner, who migrates it. */
export interface DatabaseAddresses {
  /** DATABASE_URL: the role that serves, without rights to change the schema or past events. */
  url: string;
  /** DATABASE_OWNER_URL: the role that owns the schema. */
  ownerUrl: string;
}

/**
 * The site's own database, or undefined when neither address is set.
 * Refuses one without the other, what is no PostgreSQL address, and the same role in both.
 */
export function databaseAddresses(env: Environment): DatabaseAddresses | undefined {
  const url = text(env, 'DATABASE_URL', '');
  const ownerUrl = text(env, 'DATABASE_OWNER_URL', '');
  if (url === '' && ownerUrl === '') {
    return undefined;
  }
  if (url === '' || ownerUrl === '') {
    const [given, missing] =
      url === '' ? ['DATABASE_OWNER_URL', 'DATABASE_URL'] : ['DATABASE_URL', 'DATABASE_OWNER_URL'];
    throw new StartRefusal(
      `${given} is set but ${missing} is not: set both (the serving role and the owner role of one database), or neither for the embedded one.`,
    );
  }
  const server = parseAddress('DATABASE_URL', url);
  const owner = parseAddress('DATABASE_OWNER_URL', ownerUrl);
  if (server.username !== '' && server.username === owner.username) {
    throw new StartRefusal(
      `DATABASE_URL and DATABASE_OWNER_URL both name the role "${decodeURIComponent(server.username)}": the server must not serve as the owner of its tables.`,
    );
  }
  return { url, ownerUrl };
}

function parseAddress(name: string, value: string): URL {
  const address = URL.canParse(value) ? new URL(value) : undefined;
  if (address === undefined || !['postgres:', 'postgresql:'].includes(address.protocol)) {
    // The value is not repeated: it may hold a password.
    throw new StartRefusal(
      `${name} is no PostgreSQL address; it looks like postgresql://role:password@host:5432/database.`,
    );
  }
  return address;
}
