import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { bigramsOf, searchable } from '../../../platform/search-keys/index.ts';

/**
 * 请输入单位: any part of the name; what is written in letters and digits also as the beginning of its pinyin, of the
 * initials or of the credit code. Each of these has its index.
 */
export function unitSearch(typed: string | undefined): RawBuilder<SqlBool> {
  const text = searchable(typed ?? '');
  if (text === '') return sql<SqlBool>`true`;
  const byName = sql<SqlBool>`u.bigrams @> ${sql.val(piecesOf(text))}::text[]`;
  if (!/^[a-z0-9]+$/.test(text)) return byName;
  const latin = `${text}%`;
  return sql<SqlBool>`(${byName} or u.initials like ${latin} or u.pinyin like ${latin}
    or u.credit_code like ${latin.toUpperCase()})`;
}

/** The pairs of characters, which hold its single ones too: 公 and 司 alone are in half of all names. */
export function piecesOf(text: string): string[] {
  const pieces = bigramsOf(text);
  const pairs = pieces.filter((piece) => [...piece].length > 1);
  return pairs.length > 0 ? pairs : pieces;
}
