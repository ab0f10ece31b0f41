import { pinyin } from 'pinyin-pro';

/** What a name can be found by; kept beside it in its row. */
export interface SearchKeys {
  /** 'luojiangqu', for sorting and search by prefix. */
  pinyin: string;
  /** 'ljq', for search by prefix. */
  initials: string;
  /** Every one- and two-character piece, for search by any part. */
  bigrams: string[];
}

/** The search keys of a name. `person` reads the first character as a surname (单 is Shàn, not Dān). */
export function searchKeys(name: string, kind: 'person' | 'thing' = 'thing'): SearchKeys {
  const text = searchable(name);
  const options = {
    toneType: 'none',
    nonZh: 'consecutive',
    v: true,
    surname: kind === 'person' ? 'head' : 'off',
  } as const;
  const syllables = pinyin(text, { ...options, type: 'array' });
  const initials = pinyin(text, { ...options, type: 'array', pattern: 'first' });
  return { pinyin: latin(syllables), initials: latin(initials), bigrams: bigramsOf(text) };
}

/** A name as it is searched: NFKC, lower case, without spaces and the · of names. */
export function searchable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•・‧\u200b-\u200d\ufeff]/gu, '');
}

/** The pieces of a searchable text; those of what is typed are all among those of what is sought. */
export function bigramsOf(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return [...new Set([...characters, ...pairs])];
}

function latin(syllables: string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
