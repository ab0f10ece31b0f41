import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const id = 'virtual:pdf-data';
const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
/** The version in the name lets browsers keep the files for good. */
const address = `/assets/pdf-data-${version}/`;

/** What pdf.js fetches while it draws: character maps (Chinese without embedded fonts), standard fonts, image decoders. */
const wanted =
  /[\\/](?:cmaps|standard_fonts)[\\/]|[\\/]wasm[\\/](?:.*_nowasm_fallback\.js|LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG))$/;
const folders = ['cmaps', 'standard_fonts', 'wasm'];

/** Puts the data of pdf.js beside the build, since no page may fetch anything elsewhere; `virtual:pdf-data` says where. */
export function pdfData(): Plugin {
  return {
    name: 'zhicheng-pdf-data',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export const pdfData = ${JSON.stringify(address)};` : null),
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const folder of folders) {
        await cp(join(from, folder), join(dir, address, folder), {
          recursive: true,
          filter: (path) => basename(path) === folder || wanted.test(path.slice(from.length)),
        });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use(address, (request, response, next) => {
        const [folder = '', name = ''] = (request.url ?? '').split('?')[0]?.split('/').slice(1) ?? [];
        const path = join(from, folder, basename(name));
        if (!folders.includes(folder) || !existsSync(path)) {
          next();
          return;
        }
        if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        createReadStream(path).pipe(response);
      });
    },
  };
}
