import { legacyLogicalPropertiesTransformer, StyleProvider, type Transformer } from '@ant-design/cssinjs';
import type { ReactNode } from 'react';

type StyleObject = Parameters<NonNullable<Transformer['visit']>>[0];

/**
 * Makes Ant Design's styles work in Chromium 86 (360 极速浏览器): no `:where(`, no logical properties, and no selector list
 * in which an unknown `:has(` would take its neighbours down with it.
 */
export function OldEngines({ children }: { children: ReactNode }) {
  return (
    <StyleProvider hashPriority="high" transformers={transformers}>
      {children}
    </StyleProvider>
  );
}

/** Splits every selector list that names `:has(`: an engine without it then drops that selector only, not the list. */
export const splitHas: Transformer = {
  visit: (style) => {
    const result: StyleObject = {};
    for (const [selector, declarations] of Object.entries(style)) {
      const parts = selector.includes(':has(') ? splitSelectors(selector) : [selector];
      for (const part of parts) result[part] = declarations;
    }
    return result;
  },
};

const transformers = [legacyLogicalPropertiesTransformer, splitHas];

/** Splits a selector list at its outermost commas. */
export function splitSelectors(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1;
    else if (list[at] === ')') depth -= 1;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, list.slice(start).trim()];
}
