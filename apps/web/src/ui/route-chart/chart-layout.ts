/** Where the boxes and arrows of a 流程图 stand: left to right, wrapping at the width there is. */

export const box = { width: 176, height: 104, gapX: 40, gapY: 56, edge: 24 } as const;

export type Place = { readonly x: number; readonly y: number };
export type ChartReturn = { readonly from: number; readonly to: number; readonly round: number };

export type ChartLayout = {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Place[];
  /** SVG paths, one from each box to the next. */
  readonly arrows: readonly string[];
  readonly returns: readonly { readonly path: string; readonly label: Place; readonly round: number }[];
};

/** Lays `count` boxes out in `width` pixels; never narrower than one box. */
export function layOutChart(count: number, width: number, returns: readonly ChartReturn[]): ChartLayout {
  const room = Math.max(width - 2 * box.edge, box.width);
  const columns = Math.max(1, Math.min(count, Math.floor((room + box.gapX) / (box.width + box.gapX))));
  const top = returns.length ? 44 : 8;
  const boxes = Array.from({ length: count }, (_, at) => ({
    x: box.edge + (at % columns) * (box.width + box.gapX),
    y: top + Math.floor(at / columns) * (box.height + box.gapY),
  }));
  const rows = Math.max(1, Math.ceil(count / columns));
  return {
    columns,
    width: 2 * box.edge + columns * box.width + (columns - 1) * box.gapX,
    height: top + rows * box.height + (rows - 1) * box.gapY + 8,
    boxes,
    arrows: boxes.slice(1).map((to, at) => arrow(boxes[at] ?? to, to)),
    returns: returns.flatMap(({ from, to, round }) => {
      const start = boxes[from];
      const end = boxes[to];
      return start && end ? [{ ...backArc(start, end), round }] : [];
    }),
  };
}

function arrow(from: Place, to: Place): string {
  const middle = box.height / 2;
  const start = `M${from.x + box.width} ${from.y + middle}`;
  if (from.y === to.y) return `${start}H${to.x - 2}`;
  const lane = from.y + box.height + box.gapY / 2;
  return `${start}h14V${lane}H${to.x - 16}V${to.y + middle}H${to.x - 2}`;
}

/** From the top of the box that sent it back to the box that got it: over a row, or up between two rows. */
function backArc(from: Place, to: Place): { path: string; label: Place } {
  const half = box.width / 2;
  const start = { x: from.x + half - 16, y: from.y };
  const sameRow = from.y === to.y;
  const end = { x: to.x + half + 16, y: sameRow ? to.y - 2 : to.y + box.height + 2 };
  const lift = sameRow ? 40 : 24;
  const path = `M${start.x} ${start.y}C${start.x} ${start.y - lift} ${end.x} ${sameRow ? end.y - lift : end.y + lift} ${end.x} ${end.y}`;
  const label = { x: (start.x + end.x) / 2, y: sameRow ? start.y - 30 : (start.y + end.y) / 2 };
  return { path, label };
}
