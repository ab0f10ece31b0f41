import { expect, test } from 'vitest';
import { requireNode } from './require-node.ts';

test.each(['24.7.0', '24.21.0', '25.0.0'])('Node %s is enough', (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(['20.20.2', '22.30.0', '24.6.9'])('Node %s is not', (version) => {
  expect(() => requireNode(version)).toThrow(`24.7 or newer, not ${version}`);
});
