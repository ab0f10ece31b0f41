/** Characters that stand in no text of the place: unseen ones, emoji, those of one machine only; and where they stand. */

/** Control and formatting characters, line separators, fillers and variation selectors. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

const unseenNames: Readonly<Record<string, string>> = {
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u200e': '书写方向标记',
  '\u200f': '书写方向标记',
  '\u2060': '零宽连接符',
  '\u3164': '空白填充符',
  '\ufeff': '零宽空格',
  '\t': '制表符',
  '\n': '换行',
  '\r': '换行',
};

/** Whether something in the text cannot be seen: it can be taken out without a loss. */
export function hasUnseen(text: string): boolean {
  return withoutUnseen(text) !== text;
}

/** The text without what cannot be seen; lines stay lines. */
export function withoutUnseen(text: string): string {
  return [...text].filter((character) => character === '\n' || !unseen.test(character)).join('');
}

/** What the first strange character is and where it stands, as a sentence with what to do; null where there is none. */
export function strangeCharacter(text: string): string | null {
  const characters = [...text];
  const at = characters.findIndex((character) => kindOf(character) !== null);
  const character = characters[at];
  if (character === undefined) return null;
  switch (kindOf(character)) {
    case 'unseen':
      return `${placeAfter(characters.slice(0, at))}有一个看不见的字符（${unseenName(character)}），请清除。`;
    case 'emoji':
      return `第 ${String(at + 1)} 个字是表情符号“${character}”，请删去。`;
    case 'private':
      return `第 ${String(at + 1)} 个字是本机自造字，在别的电脑上显示不出来，请换成输入法中的生僻字。`;
    case 'broken':
      return `第 ${String(at + 1)} 个字已损坏，请删去后重新输入。`;
    case null:
      return null;
  }
}

function kindOf(character: string): 'unseen' | 'emoji' | 'private' | 'broken' | null {
  if (unseen.test(character)) return 'unseen';
  if (emoji.test(character)) return 'emoji';
  if (/\p{Co}/u.test(character)) return 'private';
  return /\p{Cs}/u.test(character) ? 'broken' : null;
}

function placeAfter(before: readonly string[]): string {
  const seen = before.filter((character) => !unseen.test(character)).length;
  return seen === 0 ? '开头' : `第 ${String(seen)} 个字后`;
}

function unseenName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const known = unseenNames[character];
  if (known !== undefined) return known;
  return /\p{Cc}/u.test(character) ? `控制字符 U+${code}` : `U+${code}`;
}
