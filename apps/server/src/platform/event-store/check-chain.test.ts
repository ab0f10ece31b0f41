import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chain } from '@zhicheng/contract';
import { canonicalJson, type HashAlgorithm } from '@zhicheng/domain';
import { afterAll, describe, expect, test } from 'vitest';
import { ENVELOPE_VERSION, linkHash, newSalt, payloadHash, PROVINCE } from './hash-link.ts';

const CHECKER = fileURLToPath(new URL('../../../../../docs/check-chain.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-chain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Link = Chain['entries'][number];

const applicationId = '01936c5e-0000-7000-8000-000000000001';
const happened = [
  ['created', { note: '新建' }],
  ['submitted', { version: 1, number: '51-2026-000123' }],
  ['passed', { opinion: '同意推荐。', ext: '𠮷' }],
] as const;

/** A chain made by the functions that the product makes its own with. */
function makeChain(alg: HashAlgorithm = 'sha256'): Chain {
  const entries: Link[] = [];
  for (const [index, [type, content]] of happened.entries()) {
    const salt = newSalt();
    const payload = canonicalJson(content);
    const prev = entries.at(-1)?.hash ?? '';
    const link = {
      alg,
      province: PROVINCE,
      applicationId,
      seq: index + 1,
      type,
      typeVersion: 1,
      at: `2026-11-23T02:42:0${index}.123Z`,
      actorRef: 'f00d'.repeat(8),
      payloadHash: payloadHash(alg, salt, payload),
    };
    const { applicationId: _, ...said } = link;
    entries.push({ ...said, v: ENVELOPE_VERSION, salt, payload, prev, hash: linkHash(prev, link) });
  }
  return { applicationId, entries };
}

function check(chain: unknown, ...more: string[]): { code: number | null; output: string; complaint: string } {
  const file = join(folder, 'chain.json');
  writeFileSync(file, JSON.stringify(chain));
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECKER, file, ...more], { encoding: 'utf8' });
  return { code: status, output: stdout, complaint: stderr };
}

describe('a whole chain', () => {
  test.each<HashAlgorithm>(['sha256', 'sm3'])('of %s passes, and its head is printed', (alg) => {
    const chain = makeChain(alg);
    expect(check(chain)).toEqual({
      code: 0,
      output: `3 entries, whole\nhead ${chain.entries[2]!.hash}\n`,
      complaint: '',
    });
  });

  test('passes with a payload withheld', () => {
    const chain = makeChain();
    Object.assign(chain.entries[1]!, { payload: null, salt: null });
    expect(check(chain).code).toBe(0);
  });

  test('passes with the head of an earlier receipt', () => {
    const chain = makeChain();
    expect(check(chain, chain.entries[1]!.hash).code).toBe(0);
  });

  test('that is not the one of the receipt fails', () => {
    const { code, complaint } = check(makeChain(), makeChain().entries[1]!.hash);
    expect({ code, complaint }).toEqual({
      code: 1,
      complaint: expect.stringContaining('is not in this chain') as string,
    });
  });
});

describe('a planted fault', () => {
  const faults: [string, (chain: Chain) => void, string][] = [
    ['another payload', ({ entries }) => (entries[1]!.payload = canonicalJson({ version: 2 })), 'entry 2: its payload'],
    ['another salt', ({ entries }) => (entries[1]!.salt = newSalt()), 'entry 2: its payload'],
    ['a salt that is gone', ({ entries }) => (entries[1]!.salt = null), 'entry 2: its payload'],
    ['another type', ({ entries }) => (entries[2]!.type = 'rejected'), 'entry 3: its hash'],
    ['another version of the type', ({ entries }) => (entries[2]!.typeVersion = 2), 'entry 3: its hash'],
    ['another time', ({ entries }) => (entries[2]!.at = '2026-11-24T02:42:02.123Z'), 'entry 3: its hash'],
    ['another person', ({ entries }) => (entries[2]!.actorRef = 'beef'.repeat(8)), 'entry 3: its hash'],
    ['another province', ({ entries }) => (entries[0]!.province = '500000'), 'entry 1: its hash'],
    ['another application', (chain) => (chain.applicationId = 'another'), 'entry 1: its hash'],
    ['another hash', ({ entries }) => (entries[2]!.hash = 'ab'.repeat(32)), 'entry 3: its hash'],
    ['an entry gone', ({ entries }) => entries.splice(1, 1), 'entry 2: it stands where number 2 should'],
    ['the first entry gone', ({ entries }) => entries.shift(), 'entry 1: it stands where number 1 should'],
    ['two entries swapped', ({ entries }) => entries.reverse(), 'entry 1: it stands where number 1 should'],
    [
      'an entry of another chain',
      ({ entries }) => (entries[1] = makeChain().entries[1]!),
      'entry 2: it does not follow',
    ],
    ['an unknown hash function', ({ entries }) => (entries[0]!.alg = 'md5'), 'entry 1: its form'],
    ['an unknown form', ({ entries }) => (entries[0]!.v = 2), 'entry 1: its form'],
    ['no entries', (chain) => (chain.entries = []), 'there is no entry'],
  ];

  test.each(faults)('%s is found', (_, plant, said) => {
    const chain = makeChain();
    plant(chain);
    const { code, output, complaint } = check(chain);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(complaint).toContain(said);
  });

  test('a payload changed together with its hash is found by the hash of the link', () => {
    const chain = makeChain();
    const entry = chain.entries[1]!;
    entry.payload = canonicalJson({ version: 2 });
    entry.payloadHash = payloadHash('sha256', entry.salt!, entry.payload);
    expect(check(chain).complaint).toContain('entry 2: its hash');
  });
});
