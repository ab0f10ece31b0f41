import { expect, it } from 'vitest';
import { address } from './address.ts';

it('fills the parts of a path in, escaped', () => {
  expect(address('/api/visits/:visitId/files/:fileId', { visitId: 'a/b', fileId: '1' })).toBe(
    '/api/visits/a%2Fb/files/1',
  );
});

it('writes the query, leaving out what is not given', () => {
  expect(address('/api/work', {}, { after: undefined, q: '李敏', limit: 20, step: ['employer', 'committee'] })).toBe(
    '/api/work?q=%E6%9D%8E%E6%95%8F&limit=20&step=employer&step=committee',
  );
});

it('refuses a path with a part missing', () => {
  expect(() => address('/api/visits/:visitId')).toThrow('visitId');
});
