import { randomInt } from 'node:crypto';
import { pngOf, type Pixel } from './png.ts';

export const puzzleSize = { width: 300, height: 150, pieceWidth: 50 } as const;

/** Where the piece belongs lies far enough from its start that pushing it at all is not enough. */
export function randomPosition(): number {
  return randomInt(80, puzzleSize.width - puzzleSize.pieceWidth - 8);
}

type Disc = { readonly x: number; readonly y: number; readonly radius: number; readonly shade: number };

/** The picture with a gap at `position`, and the piece that fills it, both as pixels: the place stands nowhere in text. */
export function drawPuzzle(position: number): { readonly picture: string; readonly piece: string } {
  const { width, height, pieceWidth } = puzzleSize;
  const top = randomInt(12, height - pieceWidth - 12);
  const scene = randomScene();
  const picture = pngOf(width, height, (x, y) => {
    const place = placeIn(x - position, y - top);
    if (place === 'outside') return scene(x, y);
    return place === 'edge' ? white : darker(scene(x, y));
  });
  const piece = pngOf(pieceWidth, height, (x, y) => {
    const place = placeIn(x, y - top);
    if (place === 'outside') return nothing;
    return place === 'edge' ? white : scene(x + position, y);
  });
  return { picture, piece };
}

const white: Pixel = { red: 255, green: 255, blue: 255, cover: 255 };
const nothing: Pixel = { red: 0, green: 0, blue: 0, cover: 0 };

/** Fields and hills: bands of green and yellow, over them discs in lighter and darker shades. */
function randomScene(): (x: number, y: number) => Pixel {
  const { width, height } = puzzleSize;
  const turn = randomInt(0, 628) / 100;
  const discs: readonly Disc[] = Array.from({ length: 16 }, () => ({
    x: randomInt(width),
    y: randomInt(height),
    radius: randomInt(8, 30),
    shade: randomInt(-34, 40),
  }));
  return (x, y) => {
    const wave = y + 14 * Math.sin(x / 46 + turn) + 6 * Math.sin(x / 17 + 2 * turn);
    const band = Math.floor(wave / 21);
    const shade = discs.reduce(
      (sum, disc) => ((x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.radius ** 2 ? sum + disc.shade : sum),
      0,
    );
    const base = wave < 34 ? [150, 196, 222] : band % 2 === 0 ? [122, 168, 96] : [196, 186, 92];
    const [red, green, blue] = base.map((value) => Math.max(0, Math.min(255, value + shade))) as [
      number,
      number,
      number,
    ];
    return { red, green, blue, cover: 255 };
  };
}

/** A square with a knob on its right side, and the two-pixel edge around it. */
function placeIn(x: number, y: number): 'inside' | 'edge' | 'outside' {
  const side = 38;
  const knob = { x: side, y: side / 2, radius: 10 };
  const within = (by: number): boolean =>
    (x >= by && x < side - by && y >= by && y < side - by) ||
    (x - knob.x) ** 2 + (y - knob.y) ** 2 < (knob.radius - by) ** 2;
  if (!within(0)) return 'outside';
  return within(2) ? 'inside' : 'edge';
}

function darker({ red, green, blue }: Pixel): Pixel {
  return { red: red >> 1, green: green >> 1, blue: blue >> 1, cover: 255 };
}
