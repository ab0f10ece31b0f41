import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** One clock and one source of ids: with others about, no test could hold time still, and ids would not sort. */
const CLOCK_AND_CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time comes from the database (readNow), or from platform/clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time comes from the database (readNow), or from platform/clock.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The time comes from the database (readNow), or from platform/clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ids come from platform/ids; chance that must not be guessed from node:crypto.',
  },
];

const NO_ENUM = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literal types: Node strips types and knows no enum.' },
];

const NODE_GLOBALS = {
  process: 'readonly',
  performance: 'readonly',
  URL: 'readonly',
  setTimeout: 'readonly',
  setInterval: 'readonly',
  fetch: 'readonly',
  console: 'readonly',
  clearTimeout: 'readonly',
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '.cache/', '.data/', 'apps/web/public/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off', // `type` would break module augmentation; both read well
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-indexed-object-style': 'off', // an index signature can name its key
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // [...text] is its code points
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...NO_ENUM, ...CLOCK_AND_CHANCE],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }], // 全角空格 in what people read
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/server/src/platform/{clock,ids}/**', 'apps/web/src/platform/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_ENUM] },
  },
  {
    // Fastify's plugins and handlers are async by its contract, also those that await nothing.
    files: ['apps/server/src/features/*/routes.ts', 'apps/server/src/app.ts', 'apps/server/src/platform/http/**'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // A redirect is thrown: so the router wants it.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  {
    // A list that must be seen at once is not cut in pieces.
    files: ['packages/domain/src/dossier/code-lists/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', '{apps,packages}/*/test/**', 'e2e/**', 'bench/**'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE] },
  },
);
