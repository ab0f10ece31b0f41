import { describe, expect, it } from 'vitest';
import { acceptOf, fileRefusal, formatWords, largestFile, sizeWords } from './check-file.ts';

const anySlot = { formats: ['jpeg', 'png', 'pdf'] } as const;

describe('fileRefusal', () => {
  it.each(['毕业证书.pdf', 'scan.JPG', 'a.b.jpeg', '身份证.png'])('takes %s', (name) => {
    expect(fileRefusal({ name, size: 1000 }, anySlot)).toBeNull();
  });

  it.each(['毕业证书.doc', 'archive.zip', 'photo.heic', 'noextension'])('refuses %s and says what is taken', (name) => {
    expect(fileRefusal({ name, size: 1000 }, anySlot)).toContain('jpg、jpeg、png、pdf');
  });

  it('refuses a PDF where only pictures are taken', () => {
    expect(fileRefusal({ name: '照片.pdf', size: 1000 }, { formats: ['jpeg', 'png'] })).toContain('jpg、jpeg、png');
  });

  it('takes 20 MB to the byte, and says how large a larger one is', () => {
    expect(fileRefusal({ name: 'a.pdf', size: largestFile }, anySlot)).toBeNull();
    expect(fileRefusal({ name: 'a.pdf', size: largestFile + 1 }, anySlot)).toContain('超过 20 MB');
  });

  it('refuses an empty file', () => {
    expect(fileRefusal({ name: 'a.pdf', size: 0 }, anySlot)).toContain('空文件');
  });
});

it('writes formats for people and for the file dialog', () => {
  expect(formatWords(['png'])).toBe('png');
  expect(acceptOf(['jpeg', 'pdf'])).toBe('.jpg,.jpeg,.pdf');
});

it.each([
  [100, '1 KB'],
  [340 * 1024, '340 KB'],
  [1258291, '1.2 MB'],
])('says %i bytes as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
