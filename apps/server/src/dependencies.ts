import type { Clock } from './platform/actor/index.ts';
import type { Config } from './platform/config/index.ts';
import type { Db } from './platform/database/index.ts';
import type { FileStore } from './platform/files/index.ts';
import type { Keys } from './platform/keys/index.ts';
import type { Mailer } from './platform/mail/index.ts';

/** What the features are given: the world outside the domain. */
export interface Dependencies {
  readonly db: Db;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly settings: Pick<
    Config,
    'initialPassword' | 'idleMinutes' | 'dataFolder' | 'logTo' | 'slider' | 'secondFactor'
  >;
  /** Null where no mail server is set. */
  readonly mailer: Mailer | null;
  /** Name of the running web build. */
  readonly build: string;
}
