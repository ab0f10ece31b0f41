import { describe, expect, it } from 'vitest';
import { box, layOutChart } from './chart-layout.ts';

const widthFor = (columns: number): number => 2 * box.edge + columns * box.width + (columns - 1) * box.gapX;

describe('layOutChart', () => {
  it('sets all boxes in one row where there is room', () => {
    const { columns, boxes } = layOutChart(10, widthFor(10), []);
    expect(columns).toBe(10);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
  });

  it('wraps at the width and begins each row at the left', () => {
    const { columns, boxes } = layOutChart(10, widthFor(4), []);
    expect(columns).toBe(4);
    expect(boxes[4]?.x).toBe(boxes[0]?.x);
    expect(boxes[9]?.y).toBe((boxes[0]?.y ?? 0) + 2 * (box.height + box.gapY));
  });

  it('keeps every box inside its own width, down to a phone', () => {
    for (const width of [120, 360, 768, 1366, 1920]) {
      const layout = layOutChart(10, width, [{ from: 3, to: 0, round: 1 }]);
      for (const { x, y } of layout.boxes) {
        expect(x + box.width).toBeLessThanOrEqual(layout.width);
        expect(y + box.height).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  it('has a size where there is no box at all', () => {
    const { boxes, arrows, width, height } = layOutChart(0, widthFor(4), []);
    expect([boxes, arrows]).toEqual([[], []]);
    expect(width).toBe(widthFor(1));
    expect(height).toBeGreaterThan(box.height);
  });

  it('draws one arrow fewer than boxes, and an arc for each return', () => {
    const layout = layOutChart(9, widthFor(4), [
      { from: 2, to: 1, round: 1 },
      { from: 6, to: 0, round: 2 },
    ]);
    expect(layout.arrows).toHaveLength(8);
    expect(layout.returns.map(({ round }) => round)).toEqual([1, 2]);
  });
});
