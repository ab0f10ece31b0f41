/**
 * Which file may import which. Each rule says what a violation means and what to do instead; each has a probe that it
 * must catch (scripts/checks/import-probes.mjs).
 */

const TESTS = '\\.test\\.tsx?$';

/** @param {string} names of packages, as an alternation */
const packages = (names) => `(^|/)node_modules/(${names})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'domain-imports-nothing',
    comment:
      'The rules of the place depend on nothing, so that they can be read, tested and replayed anywhere. ' +
      'Hand what is needed in as a value (the time, an id, the calendar), or put the code into the server.',
    severity: 'error',
    from: { path: '^packages/domain/src/', pathNot: TESTS },
    to: { pathNot: '^packages/domain/src/' },
  },
  {
    name: 'contract-knows-typebox-and-domain-only',
    comment:
      'What crosses the wire is read by the server, the browser and the OpenAPI file. ' +
      'Code for one of them belongs into apps/server/src/platform/http or apps/web/src/platform/api.',
    severity: 'error',
    from: { path: '^packages/contract/src/', pathNot: TESTS },
    to: { pathNot: ['^packages/contract/src/', '(^|/)packages/domain/src/', packages('typebox')] },
  },
  {
    name: 'packages-by-their-door',
    comment:
      'Import from @zhicheng/domain or @zhicheng/contract; what is missing there is exported in its src/index.ts.',
    severity: 'error',
    from: { path: '^(apps|e2e|bench)/' },
    to: { path: '(^|/)packages/(domain|contract)/src/', pathNot: '/src/index\\.ts$' },
  },
  {
    name: 'features-do-not-import-features',
    comment:
      'A feature that reaches into another cannot be understood or changed alone. Ask through its door (index.ts), ' +
      'or move what both need into platform/ (machinery) or the domain (rules).',
    severity: 'error',
    from: { path: '^apps/server/src/features/([^/]+)/', pathNot: TESTS },
    to: {
      path: '^apps/server/src/features/',
      pathNot: ['^apps/server/src/features/$1/', '^apps/server/src/features/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'Platform is what features stand on. Hand it a function, or move the code into the feature.',
    severity: 'error',
    from: { path: '^apps/server/src/platform/' },
    to: { path: '^apps/server/src/(features|seed|commands)/' },
  },
  {
    name: 'platform-by-its-door',
    comment: 'Each folder of platform/ has one door, its index.ts: export there what others may use.',
    severity: 'error',
    from: { path: '^apps/server/(src|test)/', pathNot: '^apps/server/src/platform/' },
    to: { path: '^apps/server/src/platform/[^/]+/', pathNot: '^apps/server/src/platform/[^/]+/index\\.ts$' },
  },
  {
    name: 'platform-parts-by-their-door',
    comment:
      'Each folder of platform/ has one door, its index.ts, for the other folders too: export there what they may use.',
    severity: 'error',
    from: { path: '^apps/server/src/platform/([^/]+)/' },
    to: {
      path: '^apps/server/src/platform/[^/]+/',
      pathNot: ['^apps/server/src/platform/$1/', '^apps/server/src/platform/[^/]+/index\\.ts$'],
    },
  },
  {
    name: 'only-commands-and-queries-know-sql',
    comment:
      'In a feature SQL stands in commands.ts (change), queries.ts (read) and rows.ts (row to wire), where it is looked for. ' +
      'Move the statement there and call it.',
    severity: 'error',
    from: {
      path: '^apps/server/src/',
      pathNot: [
        TESTS,
        '^apps/server/src/features/[^/]+/(commands|queries|rows)(\\.ts$|/)',
        '^apps/server/src/(platform|seed|commands)/',
      ],
    },
    to: { path: packages('kysely|pg') },
  },
  {
    name: 'only-routes-know-fastify',
    comment:
      'HTTP ends in routes.ts, app.ts and platform/http: everything behind them can be called by a command, a job or a test. ' +
      'Take plain values instead of a request, and give back plain values instead of a reply.',
    severity: 'error',
    from: {
      path: '^apps/server/src/',
      pathNot: [
        TESTS,
        '^apps/server/src/app\\.ts$',
        '^apps/server/src/features/[^/]+/routes(\\.ts$|/)',
        '^apps/server/src/platform/http/',
      ],
    },
    to: { path: packages('fastify|@fastify/[^/]+') },
  },
  {
    name: 'web-never-imports-server',
    comment:
      'The browser knows the server by the contract alone. Put what both need into packages/contract or packages/domain.',
    severity: 'error',
    from: { path: '^apps/web/' },
    to: { path: '^apps/server/' },
  },
  {
    name: 'server-never-imports-web',
    comment:
      'The server hands out the built files and knows nothing of their sources. Put what both need into a package.',
    severity: 'error',
    from: { path: '^apps/server/' },
    to: { path: '^apps/web/' },
  },
  {
    name: 'web-features-do-not-import-features',
    comment: 'As on the server: what several features show belongs into ui/, what they fetch into the platform or app.',
    severity: 'error',
    from: { path: '^apps/web/src/features/([^/]+)/', pathNot: TESTS },
    to: {
      path: '^apps/web/src/features/',
      pathNot: ['^apps/web/src/features/$1/', '^apps/web/src/features/[^/]+/index\\.tsx?$'],
    },
  },
  {
    name: 'web-knows-no-node',
    comment: 'A browser has no node: modules; look for the web’s own way (crypto.subtle, URL, Blob).',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thing cut at the wrong place: move what both need into a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolvable',
    comment: 'This import leads nowhere: the other rules cannot see it either. Mend the path, or list the package.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
  {
    name: 'no-dev-dependencies-in-sources',
    comment:
      'A dev dependency is not there where the server runs: move it to dependencies of the workspace that imports it.',
    severity: 'error',
    from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-optional'] },
  },
  {
    name: 'sources-do-not-import-tests',
    comment: 'Test code is not part of the product: move what the product needs out of the test.',
    severity: 'error',
    from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
    to: { path: [TESTS, '^apps/[^/]+/test/', '^e2e/'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '^((apps|packages)/[^/]+/dist|[.]cache)/' },
  },
};
