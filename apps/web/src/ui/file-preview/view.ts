/** A page's extent in its own unit: points of a PDF, pixels of a picture. */
export type PageSize = { readonly width: number; readonly height: number };

/** Clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** How the pages are shown: 1 is the width of the pane. */
export type View = { readonly zoom: number; readonly turn: Turn };

/** 适应宽, upright: how every attachment opens. */
export const fitted: View = { zoom: 1, turn: 0 };

const zooms: readonly number[] = [0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5];
const turns: readonly Turn[] = [0, 90, 180, 270];

/** One step larger; the largest stays. */
export function larger(view: View): View {
  return { ...view, zoom: zooms.find((zoom) => zoom > view.zoom) ?? view.zoom };
}

/** One step smaller; the smallest stays. */
export function smaller(view: View): View {
  return { ...view, zoom: zooms.filter((zoom) => zoom < view.zoom).pop() ?? view.zoom };
}

/** A quarter further, clockwise; the zoom stays. */
export function turned(view: View): View {
  return { ...view, turn: turns[(turns.indexOf(view.turn) + 1) % turns.length] ?? 0 };
}

/** The width of the pane again; the turn stays. */
export function toWidth(view: View): View {
  return { ...view, zoom: fitted.zoom };
}

/**
 * What a page takes on the screen, in CSS pixels.
 *
 * @param room the width of the pane
 * @param most CSS pixels that one unit of the page may take at 适应宽, so that a small photo is not blown up
 */
export function shownSize(page: PageSize, view: View, room: number, most: number): PageSize & { scale: number } {
  const across = view.turn % 180 === 0 ? page.width : page.height;
  const along = view.turn % 180 === 0 ? page.height : page.width;
  const scale = Math.min(room / across, most) * view.zoom;
  return { width: Math.floor(across * scale), height: Math.floor(along * scale), scale };
}

/** Beyond this a canvas costs more memory than its sharpness is worth: 16 million pixels take 64 MB. */
const mostPixels = 16_000_000;

/** How many pixels of the canvas stand for one of the page on the screen: those of the screen, within what memory allows. */
export function sharpness(shown: PageSize, pixelRatio: number): number {
  return Math.min(pixelRatio, Math.sqrt(mostPixels / Math.max(1, shown.width * shown.height)));
}

/**
 * Which page is being read: the last one that begins above the upper third of the pane.
 *
 * @param tops where each page begins, from the first page's top
 * @returns counted from 1
 */
export function pageAt(tops: readonly number[], scrolled: number, height: number): number {
  const line = scrolled + height / 3;
  return Math.max(1, tops.filter((top) => top <= line).length);
}
