/**
 * Proves each rule of .dependency-cruiser.mjs: for each there is a small tree that breaks it and nothing else. A rule
 * whose pattern matches nothing (a folder was renamed, say) is found here, not in a year.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';
import { ROOT } from '../set-up/root.mjs';

const SERVER_PACKAGE =
  '{ "name": "probe", "dependencies": { "kysely": "*", "fastify": "*", "pg": "*" }, "devDependencies": { "vitest": "*" } }';

/** Rule → files by path, as they would stand in the repository. */
const PROBES = {
  'domain-imports-nothing': { 'packages/domain/src/a.ts': "import 'node:fs';" },
  'contract-knows-typebox-and-domain-only': { 'packages/contract/src/a.ts': "import 'node:fs';" },
  'packages-by-their-door': {
    'packages/domain/src/inside.ts': 'export const a = 1;',
    'apps/web/src/a.ts': "import '../../../packages/domain/src/inside.ts';",
  },
  'features-do-not-import-features': {
    'apps/server/src/features/one/commands.ts': "import '../two/queries.ts';",
    'apps/server/src/features/two/queries.ts': 'export const a = 1;',
  },
  'platform-knows-no-feature': {
    'apps/server/src/platform/one/index.ts': "import '../../features/two/index.ts';",
    'apps/server/src/features/two/index.ts': 'export const a = 1;',
  },
  'platform-by-its-door': {
    'apps/server/src/features/one/commands.ts': "import '../../platform/two/inside.ts';",
    'apps/server/src/platform/two/inside.ts': 'export const a = 1;',
  },
  'platform-parts-by-their-door': {
    'apps/server/src/platform/one/a.ts': "import '../two/inside.ts';",
    'apps/server/src/platform/two/inside.ts': 'export const a = 1;',
  },
  'only-commands-and-queries-know-sql': { 'apps/server/src/features/one/decide-it.ts': "import 'kysely';" },
  'only-routes-know-fastify': { 'apps/server/src/features/one/commands.ts': "import 'fastify';" },
  'web-never-imports-server': {
    'apps/web/src/a.ts': "import '../../server/src/b.ts';",
    'apps/server/src/b.ts': 'export const a = 1;',
  },
  'server-never-imports-web': {
    'apps/server/src/a.ts': "import '../../web/src/b.ts';",
    'apps/web/src/b.ts': 'export const a = 1;',
  },
  'web-features-do-not-import-features': {
    'apps/web/src/features/one/page.tsx': "import '../two/part.tsx';",
    'apps/web/src/features/two/part.tsx': 'export const a = 1;',
  },
  'web-knows-no-node': { 'apps/web/src/a.ts': "import 'node:crypto';" },
  'no-cycles': {
    'apps/web/src/a.ts': "import { b } from './b.ts'; export const a = b;",
    'apps/web/src/b.ts': "import { a } from './a.ts'; export const b = a;",
  },
  'nothing-unresolvable': { 'apps/web/src/a.ts': "import './gone.ts';" },
  'no-dev-dependencies-in-sources': { 'apps/server/src/a.ts': "import 'vitest';" },
  'sources-do-not-import-tests': {
    'apps/server/src/a.ts': "import './b.test.ts';",
    'apps/server/src/b.test.ts': 'export const a = 1;',
  },
};

/** What must pass: rules that forbid too much are soon switched off. */
const ALLOWED = {
  'packages/domain/src/a.test.ts': "import 'vitest'; import './a.ts';",
  'packages/domain/src/a.ts': 'export const a = 1;',
  'packages/contract/src/index.ts': "import 'typebox'; import '@zhicheng/domain';",
  'apps/server/src/app.ts': "import 'fastify'; import './features/one/routes.ts';",
  'apps/server/src/features/one/routes.ts': "import 'fastify'; import './commands.ts';",
  'apps/server/src/features/one/commands.ts':
    "import 'kysely'; import '../two/index.ts'; import '../../platform/db/index.ts';",
  'apps/server/src/features/two/index.ts': "import './queries.ts';",
  'apps/server/src/features/two/queries.ts': "import type { Kysely } from 'kysely'; import '@zhicheng/contract';",
  'apps/server/src/platform/db/index.ts': "import './open.ts';",
  'apps/server/src/platform/db/open.ts': "import 'pg'; import 'node:fs';",
};

/** @returns {Promise<{ name: string, problem: string | undefined }[]>} one for each rule, and one for what is allowed */
export async function importProbes() {
  const results = [];
  for (const { name } of config.forbidden) {
    const caught = name in PROBES ? await rulesBroken(name, PROBES[name]) : ['no probe'];
    results.push({
      name,
      problem: caught.join() === name ? undefined : `its probe was caught by: ${caught.join(', ') || 'nothing'}`,
    });
  }
  const wronglyCaught = await rulesBroken('allowed', ALLOWED);
  results.push({
    name: 'what is allowed',
    problem: wronglyCaught.length === 0 ? undefined : `caught by: ${wronglyCaught.join(', ')}`,
  });
  return results;
}

/** Lays out a tree and gives the names of the rules that it breaks, each once. */
async function rulesBroken(probe, files) {
  const baseDir = join(ROOT, '.cache', `import-probes-${process.pid}`, probe);
  try {
    for (const [path, text] of Object.entries({ 'apps/server/package.json': SERVER_PACKAGE, ...files })) {
      mkdirSync(dirname(join(baseDir, path)), { recursive: true });
      writeFileSync(join(baseDir, path), `${text}\n`);
    }
    const { enhancedResolveOptions, exclude } = config.options;
    const doNotFollow = { path: '(^[.][.]/|node_modules)' };
    const ruleSet = { forbidden: config.forbidden };
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0]))];
    const { output } = await cruise(
      folders,
      { tsPreCompilationDeps: true, exclude, doNotFollow, ruleSet, validate: true, baseDir },
      enhancedResolveOptions,
    );
    return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
  } finally {
    rmSync(dirname(baseDir), { recursive: true, force: true });
  }
}
