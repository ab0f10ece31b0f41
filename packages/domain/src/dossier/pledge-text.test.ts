import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { currentPledgeText, pledgeTextOf } from './pledge-text.ts';

it('keeps the hash of its text', () => {
  expect(createHash('sha256').update(currentPledgeText.text, 'utf8').digest('hex')).toBe(currentPledgeText.sha256);
  expect(pledgeTextOf(currentPledgeText.version)).toBe(currentPledgeText);
  expect(pledgeTextOf('0')).toBeUndefined();
});
