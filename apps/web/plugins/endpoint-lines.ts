import { endpoints } from '@zhicheng/contract';
import type { Plugin } from 'vite';

const id = 'virtual:endpoints';

/**
 * Serves method, path and "once" of every endpoint under `virtual:endpoints`. The browser needs no more of the contract's
 * table at run time; its schemas and their library stay out of the bundle.
 */
export function endpointLines(): Plugin {
  return {
    name: 'zhicheng-endpoint-lines',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export const lines = ${JSON.stringify(linesOf())};` : null),
  };
}

function linesOf(): Record<string, [string, string, boolean]> {
  return Object.fromEntries(
    Object.entries(endpoints).map(([name, endpoint]) => [name, [endpoint.method, endpoint.path, 'once' in endpoint]]),
  );
}
