import { expect, it } from 'vitest';
import { lacking } from './lacking.ts';

/** Uses of each name whose outcome our stand-in must share with Node's own. */
const uses: Readonly<Record<string, (run: (on: unknown, ...how: unknown[]) => unknown) => unknown[]>> = {
  at: (run) => [0, 2, -1, -3, 3, -4, NaN, 1.9].flatMap((index) => [run(['a', 'b', 'c'], index), run('张三丰', index)]),
  findLast: (run) => [
    run([1, 2, 3, 4], (item: number) => item % 2 === 1),
    run([1, 2], () => false),
    run([], () => true),
  ],
  toSpliced: (run) => [run([1, 2, 3], 1, 1), run([1, 2, 3], 1, 0, 9, 8), run([1, 2, 3], -1, 1)],
  hasOwn: (run) => [run(Object, { a: undefined }, 'a'), run(Object, {}, 'toString'), run(Object, [1], 'length')],
  transferToFixedLength: (run) =>
    [0, 2, 4, 6].map((length) => [...new Uint8Array(run(new Uint8Array([1, 2, 3, 4]).buffer, length) as ArrayBuffer)]),
};

it.each(Object.entries(uses))('%s does what the browsers that have it do', (name, outcomes) => {
  const [place, , standIn] = lacking.find((line) => line[1] === name)!;
  const own: unknown = Reflect.get(place, name);
  expect(own).not.toBe(standIn);
  const by =
    (what: unknown) =>
    (on: unknown, ...how: unknown[]) =>
      (what as (...how: unknown[]) => unknown).apply(on, how);
  expect(outcomes(by(standIn))).toEqual(outcomes(by(own)));
});

it('hands out a promise with what settles it', async () => {
  const [, , withResolvers] = lacking.find(([, name]) => name === 'withResolvers')!;
  const { promise, resolve } = (withResolvers as typeof Promise.withResolvers<number>).call(Promise);
  resolve(7);
  expect(await promise).toBe(7);
});

it('reads the bytes of a blob and of an answer', async () => {
  for (const [place, , bytes] of lacking.filter(([, name]) => name === 'bytes')) {
    const source = place === Blob.prototype ? new Blob(['ab']) : new Response('ab');
    expect([...(await (bytes as () => Promise<Uint8Array>).call(source))]).toEqual([97, 98]);
  }
});
