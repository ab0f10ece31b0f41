import type { PageSize, Turn } from './view.ts';

/** An attachment as pages that can be drawn: a PDF, or a picture as its only page. Pages are counted from 1. */
export type OpenedFile = {
  readonly pages: number;
  /** The first page's extent; those of the others are known once they are asked for. */
  readonly first: PageSize;
  /** CSS pixels that one unit of a page may take at 适应宽. */
  readonly most: number;
  readonly sizeOf: (page: number) => Promise<PageSize>;
  /** Draws a page anew on a canvas of its own; ends with an error when the signal says so. */
  readonly draw: (page: number, scale: number, turn: Turn, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  /** The words on a page for those who cannot see it; null where there are none to be had. */
  readonly textOf: (page: number) => Promise<string | null>;
  /** Gives back all memory. */
  readonly close: () => void;
};
