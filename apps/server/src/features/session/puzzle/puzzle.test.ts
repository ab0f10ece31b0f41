import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawPuzzle, puzzleSize, randomPosition } from './draw-puzzle.ts';
import { randomSum, typedNumber } from './sum-in-words.ts';

test('both pictures are PNGs of their size, differ each time, and name the place nowhere', () => {
  const position = randomPosition();
  const { picture, piece } = drawPuzzle(position);
  const bytes = Buffer.from(picture.split(',')[1] ?? '', 'base64');
  expect(bytes.readUInt32BE(16)).toBe(puzzleSize.width);
  expect(Buffer.from(piece.split(',')[1] ?? '', 'base64').readUInt32BE(16)).toBe(puzzleSize.pieceWidth);
  const length = bytes.readUInt32BE(33);
  expect(inflateSync(bytes.subarray(41, 41 + length))).toHaveLength(puzzleSize.height * (1 + 4 * puzzleSize.width));
  expect(drawPuzzle(position).picture).not.toBe(picture);
  expect(bytes.length).toBeLessThan(16_000);
});

test.each([
  ['12', 12],
  ['１２', 12],
  [' 十二 ', 12],
  ['七', 7],
  ['二十', 20],
  ['', undefined],
  ['十二点', undefined],
  ['-1', undefined],
])('%j is read as %j', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test('a sum has a result that can be typed', () => {
  const { question, answer } = randomSum();
  expect(question).toMatch(/^[二三四五六七八九十]加[二三四五六七八九]等于几？/);
  expect(typedNumber(String(answer))).toBe(answer);
});
