/** What an input method leaves in full width or in a look-alike, in the one spelling that is stored. */

/** Full-width digits and letters made narrow; brackets and other marks stay. */
export function narrowLetters(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => wide.normalize('NFKC'));
}

/** The 间隔号 of names, in the look-alikes that input methods give, as U+00B7. */
export function oneMiddleDot(text: string): string {
  return text.replace(/[\u2022\u2027\u2219\u22c5\u2e31\u30fb\uff65\u16eb]/gu, '·');
}

/** A number or code: full-width made narrow, without spaces, hyphens and what cannot be seen, in capitals. */
export function bareCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\u2010-\u2015\u2212-]/gu, '')
    .toUpperCase();
}
