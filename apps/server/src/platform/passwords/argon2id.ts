import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { withinCores } from './within-cores.ts';

/** Written with each hash, so that a change here leaves the old ones checkable. 46 MiB, one pass, one lane. */
const present = { memory: 47_104, passes: 1, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

type Parameters = typeof present;

/** The hash of a password as PHC text ($argon2id$v=19$m=47104,t=1,p=1$salt$tag). NFKC: a full-width ！ is a `!`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, salt, present);
  const { memory, passes, parallelism } = present;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is that of a hash. Throws for a text that is no hash of ours. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('not an argon2id hash in PHC form');
  const expected = Buffer.from(tag, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The work of a verification for nothing: an unknown 登录名 must not answer faster than a known one. */
export async function spendVerification(password: string): Promise<void> {
  await derive(password, Buffer.alloc(SALT_BYTES), present);
}

function derive(password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return withinCores(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        argon2('argon2id', { message, nonce, tagLength: TAG_BYTES, ...parameters }, (error, tag) => {
          if (error) reject(error);
          else resolve(tag);
        });
      }),
  );
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
