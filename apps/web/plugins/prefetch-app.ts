import type { HtmlTagDescriptor, Plugin } from 'vite';

type Chunk = { fileName: string; imports: string[]; viteMetadata?: { importedCss: Set<string> } };

/**
 * Adds prefetch links for the application to the sign-in page, so that the browser fetches it while the person types.
 *
 * @param first module ids (ends of paths) of the lazy pages that people see first after signing in
 */
export function prefetchApp(first: readonly string[]): Plugin {
  return {
    name: 'zhicheng-prefetch-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        if (!filename.endsWith('sign-in.html') || !bundle) return;
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const wanted = chunks.filter(
          ({ facadeModuleId }) =>
            facadeModuleId !== null &&
            (facadeModuleId.endsWith('/index.html') || first.some((end) => facadeModuleId.endsWith(end))),
        );
        const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const own = filesOf(
          chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('/sign-in.html')),
          byName,
        );
        return linksTo([...filesOf(wanted, byName)].filter((file) => !own.has(file)));
      },
    },
  };
}

function filesOf(wanted: readonly Chunk[], byName: ReadonlyMap<string, Chunk>): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (chunk: Chunk): void => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const name of chunk.imports) {
      const imported = byName.get(name);
      if (imported) visit(imported);
    }
  };
  wanted.forEach(visit);
  return files;
}

function linksTo(files: readonly string[]): HtmlTagDescriptor[] {
  return files.map((file) => ({
    tag: 'link',
    attrs: { rel: 'prefetch', href: `/${file}`, as: file.endsWith('.css') ? 'style' : 'script', crossorigin: '' },
    injectTo: 'head',
  }));
}
