import { describe, expect, test } from 'vitest';
import { bigramsOf, searchable, searchKeys } from './index.ts';

describe('search keys', () => {
  test('give pinyin, initials and pieces of a unit', () => {
    const keys = searchKeys('罗江区农业农村局');
    expect(keys.pinyin).toBe('luojiangqunongyenongcunju');
    expect(keys.initials).toBe('ljqnyncj');
    expect(keys.bigrams).toEqual(expect.arrayContaining(['罗', '罗江', '江区', '农村', '局']));
  });

  test('read a surname as one where a person is meant', () => {
    expect(searchKeys('单于', 'person').pinyin).not.toBe('');
    expect(searchKeys('单立', 'person').initials).toBe('sl');
    expect(searchKeys('解放', 'person').pinyin).toBe('xiefang');
  });

  test('leave out spaces and the · of names, and read full-width letters', () => {
    expect(searchable('阿依古丽·买买提 Ａｂ')).toBe('阿依古丽买买提ab');
  });

  test('keep Latin words and digits of a name', () => {
    expect(searchKeys('中国电子科技集团第29所').pinyin).toBe('zhongguodianzikejijituandi29suo');
  });

  test('treat a rare character outside the BMP as one', () => {
    expect(bigramsOf('𠮷田')).toEqual(['𠮷', '田', '𠮷田']);
  });
});
