/**
 * The words of a notice as a small document: headings, paragraphs, lists, tables, bold and links, and nothing else.
 * No HTML is ever kept or taken, so there is nothing to slip through a cleaner.
 */

export type RichSpan = { readonly text: string; readonly bold?: true; readonly link?: string };

export type RichBlock =
  | { readonly type: 'heading' | 'paragraph'; readonly content: readonly RichSpan[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichSpan[])[] }
  /** Its first row is the head. */
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly RichSpan[])[])[] };

export type RichText = readonly RichBlock[];

/** Addresses that a link may lead to; anything else (`javascript:`) stays as words. */
const goodLink = /^(https?:\/\/[^\s"'<>\\]+|mailto:[^\s"'<>\\]+@[^\s"'<>\\]+)$/i;

export function isGoodLink(address: string): boolean {
  return address.length <= 500 && goodLink.test(address);
}

/** Characters that are not seen but change what is: controls, zero width, turned direction. */
// eslint-disable-next-line no-control-regex -- exactly these are taken out
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** The document as it is kept: clean words, links that lead somewhere allowed, nothing empty. */
export function cleanRichText(blocks: RichText): RichText {
  return blocks.flatMap((block): RichBlock[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph': {
        const content = cleanSpans(block.content);
        return content.length === 0 ? [] : [{ type: block.type, content }];
      }
      case 'list': {
        const items = block.items.map(cleanSpans).filter((item) => item.length > 0);
        return items.length === 0 ? [] : [{ type: 'list', ordered: block.ordered, items }];
      }
      case 'table': {
        const rows = block.rows.map((row) => row.map(cleanSpans)).filter((row) => row.some((cell) => cell.length > 0));
        const width = Math.max(0, ...rows.map((row) => row.length));
        const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
        return even.length === 0 ? [] : [{ type: 'table', rows: even }];
      }
    }
  });
}

function cleanSpans(spans: readonly RichSpan[]): RichSpan[] {
  const cleaned = spans
    .map((span): RichSpan => {
      const text = span.text.normalize('NFC').replace(unseen, '');
      const link = span.link?.trim();
      return {
        text,
        ...(span.bold === true ? { bold: true as const } : {}),
        ...(link !== undefined && isGoodLink(link) ? { link } : {}),
      };
    })
    .filter(({ text }) => text !== '');
  return cleaned.every(({ text }) => text.trim() === '') ? [] : cleaned;
}

/** Plain words as a document: a paragraph a line. */
export function paragraphsOf(text: string): RichText {
  return cleanRichText(text.split(/\n+/).map((line) => ({ type: 'paragraph', content: [{ text: line }] })));
}

/** All its words, a line a block, for search and for telling how long it is. */
export function plainTextOf(blocks: RichText): string {
  const words = (spans: readonly RichSpan[]): string => spans.map(({ text }) => text).join('');
  return blocks
    .map((block) => {
      if (block.type === 'list') return block.items.map(words).join('\n');
      if (block.type === 'table') return block.rows.map((row) => row.map(words).join(' ')).join('\n');
      return words(block.content);
    })
    .join('\n');
}
