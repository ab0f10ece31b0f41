import { describe, expect, it } from 'vitest';
import { cleanRichText, isGoodLink, paragraphsOf, plainTextOf } from './rich-text.ts';

describe('cleanRichText', () => {
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>1</script>',
    'https://a.cn/" onclick="x',
    'vbscript:x',
    '//a.cn',
  ])('keeps the words of a link to %s and drops the link', (link) => {
    expect(isGoodLink(link)).toBe(false);
    expect(cleanRichText([{ type: 'paragraph', content: [{ text: '看这里', link }] }])).toEqual([
      { type: 'paragraph', content: [{ text: '看这里' }] },
    ]);
  });

  it('keeps what a notice is made of, and drops what is empty or not seen', () => {
    const cleaned = cleanRichText([
      { type: 'heading', content: [{ text: '一、范\u200B围' }] },
      { type: 'paragraph', content: [{ text: ' ' }] },
      { type: 'list', ordered: true, items: [[{ text: '甲', bold: true }], [{ text: '' }]] },
      { type: 'table', rows: [[[{ text: '环节' }], [{ text: '截止' }]], [[{ text: '县' }]], [[], []]] },
      { type: 'paragraph', content: [{ text: '省厅', link: 'https://rst.sc.gov.cn/' }] },
    ]);
    expect(cleaned).toEqual([
      { type: 'heading', content: [{ text: '一、范围' }] },
      { type: 'list', ordered: true, items: [[{ text: '甲', bold: true }]] },
      {
        type: 'table',
        rows: [
          [[{ text: '环节' }], [{ text: '截止' }]],
          [[{ text: '县' }], []],
        ],
      },
      { type: 'paragraph', content: [{ text: '省厅', link: 'https://rst.sc.gov.cn/' }] },
    ]);
    expect(plainTextOf(cleaned)).toBe('一、范围\n甲\n环节 截止\n县 \n省厅');
  });

  it('takes HTML as the words that it is', () => {
    expect(paragraphsOf('<script>alert(1)</script>\n\n第二段')).toEqual([
      { type: 'paragraph', content: [{ text: '<script>alert(1)</script>' }] },
      { type: 'paragraph', content: [{ text: '第二段' }] },
    ]);
  });
});
