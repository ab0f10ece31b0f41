import { secondFactorSettings, type SecondFactorSetting } from '@zhicheng/domain';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefusal } from '../lifecycle/index.ts';
import { databaseAddresses, type DatabaseAddresses } from './database-addresses.ts';
import { mailSettings, type MailAddresses } from './mail-settings.ts';
import { oneOf, text, wholeNumber, type Environment } from './settings.ts';

const BUILT_WEB = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

/** Everything that can be set from outside, checked. Paths are absolute. */
export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  /** A database of the site's own; absent, PostgreSQL runs inside the data folder. */
  database: DatabaseAddresses | undefined;
  keysFile: string;
  /** Where the built web application lies. */
  webFolder: string;
  /** Whether the start seeds the demo data; nothing else asks. */
  demo: boolean;
  /** The password of new accounts until changed, or `each`: a random one for each, shown once. */
  initialPassword: string;
  /** Minutes without a request after which a session ends. */
  idleMinutes: number;
  /** Months for which 操作日志 and 登录日志 are kept: at least six by law (网络安全法 §21). */
  auditKeepMonths: number;
  /** Whether 拖动滑块完成验证 comes after 登录. */
  slider: boolean;
  /** Of whom a code is asked beside the password. */
  secondFactor: SecondFactorSetting;
  /** The mail server; undefined: codes for forgotten passwords are not sent, and the sign-in page says whom to ask. */
  mail: MailAddresses | undefined;
  /** Whether people reach the site over TLS, so that the session's cookie never goes without it. */
  https: boolean;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where the log goes: `file` is log/server.log in the data folder. */
  logTo: 'file' | 'stdout';
}

/**
 * Reads the settings from the environment. Relative paths start at `workingFolder`.
 * Refuses (StartRefusal) a value that is wrong, naming the setting, what was given, and what is right.
 */
export function readConfig(env: Environment, workingFolder: string): Config {
  const dataFolder = resolve(workingFolder, text(env, 'DATA_DIR', '.data'));
  return {
    port: wholeNumber(env, 'PORT', { fallback: 3000, least: 0, most: 65_535 }),
    host: hostName(env),
    dataFolder,
    database: databaseAddresses(env),
    keysFile: resolve(workingFolder, text(env, 'KEYS_FILE', join(dataFolder, 'keys.json'))),
    webFolder: resolve(workingFolder, text(env, 'WEB_DIR', BUILT_WEB)),
    demo: oneOf(env, 'DEMO', ['on', 'off']) === 'on',
    initialPassword: initialPassword(env),
    idleMinutes: wholeNumber(env, 'IDLE_MINUTES', { fallback: 30, least: 1, most: 1440 }),
    auditKeepMonths: wholeNumber(env, 'AUDIT_KEEP_MONTHS', { fallback: 12, least: 6, most: 1200 }),
    slider: oneOf(env, 'SLIDER', ['on', 'off']) === 'on',
    secondFactor: oneOf(env, 'SECOND_FACTOR', secondFactorSettings),
    mail: mailSettings(env),
    https: oneOf(env, 'HTTPS', ['off', 'on']) === 'on',
    logLevel: oneOf(env, 'LOG_LEVEL', ['info', 'debug', 'warn', 'error']),
    logTo: oneOf(env, 'LOG', ['file', 'stdout']),
  };
}

function hostName(env: Environment): string {
  const host = text(env, 'HOST', '127.0.0.1');
  if (!/^[A-Za-z0-9.:_-]+$/.test(host)) {
    throw new StartRefusal(`HOST is "${host}", but must be an address or a host name, such as 127.0.0.1 or 0.0.0.0.`);
  }
  return host;
}

function initialPassword(env: Environment): string {
  const password = text(env, 'INITIAL_PASSWORD', 'kingWAY123!');
  if (password !== 'each' && password.length < 8) {
    throw new StartRefusal('INITIAL_PASSWORD must have at least 8 characters, or be the word each.');
  }
  return password;
}
