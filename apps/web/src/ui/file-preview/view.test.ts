import { describe, expect, it } from 'vitest';
import { fitted, larger, pageAt, sharpness, shownSize, smaller, toWidth, turned, type View } from './view.ts';

const a4 = { width: 595, height: 842 };
const repeat = (step: (view: View) => View, times: number): View =>
  Array.from({ length: times }).reduce<View>((view) => step(view), fitted);

describe('放大, 缩小, 适应宽, 转', () => {
  it('goes one step up, and the same step down', () => {
    expect(larger(fitted).zoom).toBeGreaterThan(1);
    expect(smaller(larger(fitted))).toEqual(fitted);
  });

  it('ends at the largest and at the smallest', () => {
    expect(larger(repeat(larger, 30))).toEqual(repeat(larger, 30));
    expect(smaller(repeat(smaller, 30))).toEqual(repeat(smaller, 30));
    expect(repeat(smaller, 30).zoom).toBeGreaterThan(0);
  });

  it('turns by quarters and is upright again after four', () => {
    expect([1, 2, 3, 4].map((times) => repeat(turned, times).turn)).toEqual([90, 180, 270, 0]);
  });

  it('keeps the turn when it fits the width, and the zoom when it turns', () => {
    expect(toWidth({ zoom: 3, turn: 90 })).toEqual({ zoom: 1, turn: 90 });
    expect(turned({ zoom: 3, turn: 90 })).toEqual({ zoom: 3, turn: 180 });
  });
});

describe('shownSize', () => {
  it('fills the width of the pane with A4, upright and lying', () => {
    expect(shownSize(a4, fitted, 714, Infinity)).toMatchObject({ width: 714, height: 1010 });
    expect(shownSize(a4, turned(fitted), 714, Infinity)).toMatchObject({ width: 714, height: 504 });
  });

  it('grows with the zoom', () => {
    expect(shownSize(a4, { zoom: 2, turn: 0 }, 700, Infinity).width).toBe(1400);
  });

  it('does not blow up a small photo', () => {
    expect(shownSize({ width: 295, height: 413 }, fitted, 714, 1)).toMatchObject({ width: 295, height: 413, scale: 1 });
  });
});

describe('sharpness', () => {
  it('is that of the screen', () => {
    expect(sharpness({ width: 714, height: 1010 }, 2)).toBe(2);
  });

  it('gives way where the canvas would grow beyond 16 million pixels', () => {
    const shown = { width: 4000, height: 5600 };
    const chosen = sharpness(shown, 2);
    expect(chosen).toBeLessThan(1);
    expect(shown.width * chosen * (shown.height * chosen)).toBeLessThanOrEqual(16_000_001);
  });
});

describe('pageAt', () => {
  const tops = [0, 1000, 2000];

  it.each([
    [0, 1],
    [600, 1],
    [760, 2],
    [1000, 2],
    [1800, 3],
    [2400, 3],
  ])('scrolled by %i it is page %i', (scrolled, page) => {
    expect(pageAt(tops, scrolled, 750)).toBe(page);
  });

  it('is the first before any page stands', () => {
    expect(pageAt([], 0, 700)).toBe(1);
  });
});
