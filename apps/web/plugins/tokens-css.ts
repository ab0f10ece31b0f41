import type { Plugin } from 'vite';
import { tokensAsCss } from '../src/ui/tokens.ts';

const id = 'virtual:tokens.css';

/** Serves the design tokens as `:root` variables under `virtual:tokens.css`, so that plain CSS and Ant Design share one source. */
export function tokensCss(): Plugin {
  return {
    name: 'zhicheng-tokens-css',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? tokensAsCss() : null),
  };
}
