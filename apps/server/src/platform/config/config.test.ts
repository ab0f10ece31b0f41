import { expect, test } from 'vitest';
import { StartRefusal } from '../lifecycle/index.ts';
import { readConfig } from './config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/srv/zhicheng');

test('without any setting it serves on this machine only, with its data beside it and the demo', () => {
  expect(read({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: '/srv/zhicheng/.data',
    keysFile: '/srv/zhicheng/.data/keys.json',
    database: undefined,
    demo: true,
    initialPassword: 'kingWAY123!',
  });
});

test('an empty setting is none, and the keys go with the data folder', () => {
  expect(read({ PORT: ' ', DATA_DIR: '/var/lib/职称 数据' })).toMatchObject({
    port: 3000,
    keysFile: '/var/lib/职称 数据/keys.json',
  });
});

const OWNER = 'postgresql://owner:secret@db/zhicheng';
const APP = 'postgresql://zhicheng_app:secret@db/zhicheng';

test('a database of the site’s own has two addresses', () => {
  expect(read({ DATABASE_URL: APP, DATABASE_OWNER_URL: OWNER }).database).toEqual({ url: APP, ownerUrl: OWNER });
});

test.each([
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ PORT: '3e3' }, 'PORT is "3e3"'],
  [{ PORT: '-1' }, 'PORT is "-1"'],
  [{ HOST: 'a host' }, 'HOST is "a host"'],
  [{ DEMO: 'yes' }, 'DEMO is "yes", but must be on or off'],
  [{ IDLE_MINUTES: '0' }, 'IDLE_MINUTES is "0"'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
  [{ INITIAL_PASSWORD: 'short' }, 'INITIAL_PASSWORD must have at least 8 characters'],
  [{ SLIDER: 'maybe' }, 'SLIDER is "maybe"'],
  [{ SECOND_FACTOR: 'all' }, 'SECOND_FACTOR is "all", but must be off or officers or clerks'],
  [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL is set but MAIL_FROM is not'],
  [{ MAIL_FROM: 'a@b.cn' }, 'MAIL_FROM is set but SMTP_URL is not'],
  [{ SMTP_URL: 'http://mail', MAIL_FROM: 'a@b.cn' }, 'SMTP_URL is no mail server'],
  [{ DATABASE_URL: APP }, 'DATABASE_URL is set but DATABASE_OWNER_URL is not'],
  [{ DATABASE_OWNER_URL: OWNER }, 'DATABASE_OWNER_URL is set but DATABASE_URL is not'],
  [{ DATABASE_URL: 'mysql://a', DATABASE_OWNER_URL: OWNER }, 'DATABASE_URL is no PostgreSQL address'],
  [{ DATABASE_URL: OWNER, DATABASE_OWNER_URL: OWNER }, 'both name the role "owner"'],
])('%o is refused', (env, sentence) => {
  expect(() => read(env)).toThrow(StartRefusal);
  expect(() => read(env)).toThrow(sentence);
});

test('a mail server and the address that letters come from go together', () => {
  const mail = { SMTP_URL: 'smtps://u:p@mail.example.cn:465', MAIL_FROM: '职称系统 <zc@example.cn>' };
  expect(read(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
  expect(read({}).mail).toBeUndefined();
});

test('no refusal repeats a password', () => {
  expect(() => read({ SMTP_URL: 'http://u:secret@mail', MAIL_FROM: 'a@b.cn' })).toThrow(/^(?!.*secret)/);
  expect(() => read({ DATABASE_URL: 'mysql://app:secret@db/zhicheng', DATABASE_OWNER_URL: OWNER })).toThrow(
    /^(?!.*secret)/,
  );
  expect(() => read({ INITIAL_PASSWORD: 'hush' })).toThrow(/^(?!.*hush)/);
});
