import { describe, expect, test } from 'vitest';
import { chainEnvelope, type ChainLink } from './chain.ts';

const link: ChainLink = {
  alg: 'sha256',
  province: '51',
  applicationId: '01936c5e-0000-7000-8000-000000000001',
  seq: 2,
  type: 'submitted',
  typeVersion: 1,
  at: '2026-11-23T02:42:07.123Z',
  actorRef: 'p-7f3a',
  payloadHash: 'ab'.repeat(32),
};

describe('the envelope of a link', () => {
  test('is one fixed text: changing it would break every chain that was ever printed', () => {
    expect(chainEnvelope(link)).toBe(
      `{"actorRef":"p-7f3a","alg":"sha256","applicationId":"01936c5e-0000-7000-8000-000000000001",` +
        `"at":"2026-11-23T02:42:07.123Z","payload_hash":"${'ab'.repeat(32)}","province":"51","seq":2,` +
        `"type":"submitted","typeVersion":1,"v":1}`,
    );
  });

  test.each([
    ['alg', { alg: 'sm3' }],
    ['province', { province: '50' }],
    ['applicationId', { applicationId: 'another' }],
    ['seq', { seq: 3 }],
    ['type', { type: 'passed' }],
    ['typeVersion', { typeVersion: 2 }],
    ['at', { at: '2026-11-23T02:42:07.124Z' }],
    ['actorRef', { actorRef: 'p-7f3b' }],
    ['payloadHash', { payloadHash: 'ba'.repeat(32) }],
  ] satisfies [keyof ChainLink, Partial<ChainLink>][])('differs where %s differs', (_, changed) => {
    expect(chainEnvelope({ ...link, ...changed })).not.toBe(chainEnvelope(link));
  });

  test.each(['2026-11-23T02:42:07Z', '2026-11-23 02:42:07.123Z', '2026-11-23T10:42:07.123+08:00'])(
    'refuses the instant %s',
    (at) => {
      expect(() => chainEnvelope({ ...link, at })).toThrow('not an instant');
    },
  );

  test.each(['AB'.repeat(32), 'ab', ''])('refuses the hash "%s"', (payloadHash) => {
    expect(() => chainEnvelope({ ...link, payloadHash })).toThrow('not a hash');
  });
});
