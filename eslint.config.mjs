import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import { defineConfig, globalIgnores } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const admin = ['src/admin/**/*.{ts,tsx}', 'src/plugins/*/admin/**/*.{ts,tsx}'];
/** The part of the portal that runs in the browser. */
const app = ['src/plugins/portal/web/app/**/*.{ts,tsx}'];
/** Scripts of single blocks of public pages. */
const islands = ['src/plugins/portal/web/islands/**/*.ts'];
const worker = ['src/plugins/portal/web/worker/*.ts'];
const server = ['src/**/*.{ts,tsx}', 'config/**/*.ts'];
const tests = ['tests/**/*.{ts,tsx,mjs}'];
const bench = ['bench/**/*.{ts,mjs}'];
const launcher = ['launcher/**/*.mjs'];
/** Given away with each bundle, to run where nothing of ours is. */
const verifier = ['src/plugins/audit/verifier/*.mjs'];
/** Configuration of tools: plain JavaScript that belongs to no TypeScript project. */
const toolFiles = ['*.{js,cjs,mjs}', '.*.cjs'];

/** Every file is read with the types of exactly one project. */
const typedBy = (project, files, ignores = []) => ({
  files,
  ignores,
  languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
});

/** A rule of our own, one for each thing that is forbidden, so that a disable comment names what it allows. */
const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    [selectors.join(', ')](node) {
      context.report({ node, message });
    },
  }),
});

const luminous = {
  rules: {
    'no-default-export': forbid(
      'Export by name: only files that a framework loads have a default export.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
    ),
    'no-process-env': forbid(
      'config/env parses the environment once; ask settings(strapi), or env in src/cli.',
      'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"])',
      'MemberExpression[object.property.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/]',
    ),
    'no-raw-connection': forbid(
      'Raw knex does not join a transaction and can dead-lock the pool; use withSql or inTransaction of src/lib/database.',
      'MemberExpression[property.name="connection"]:matches([object.name="db"], [object.property.name="db"])',
      'VariableDeclarator[init.property.name="db"] > ObjectPattern > Property[key.name="connection"]',
      'MemberExpression[property.name="getConnection"]',
      'Property[key.name="getConnection"]',
    ),
    'no-sleep': forbid(
      'Wait for what must happen, never for time to pass; AbortSignal.timeout() sets a deadline.',
      'NewExpression[callee.name="Promise"] CallExpression:matches([callee.name="setTimeout"], [callee.property.name="setTimeout"])',
      'CallExpression[callee.name="promisify"][arguments.0.name="setTimeout"]',
      'CallExpression[callee.property.name="promisify"][arguments.0.name="setTimeout"]',
      'ImportDeclaration[source.value=/^(node:)?timers.promises$/]',
    ),
  },
};

/** Of ESLint's own rules those that find bugs and that TypeScript does not make idle. */
const coreRules = `
  eqeqeq no-case-declarations no-cond-assign no-constant-binary-expression no-constant-condition no-control-regex no-empty no-fallthrough
  no-irregular-whitespace no-loss-of-precision no-misleading-character-class no-prototype-builtins no-regex-spaces no-self-assign
  no-sparse-arrays no-unassigned-vars no-unexpected-multiline no-unsafe-finally no-unsafe-optional-chaining no-unused-private-class-members
  no-useless-assignment no-useless-backreference no-useless-catch no-useless-escape preserve-caught-error require-yield use-isnan
  valid-typeof`
  .trim()
  .split(/\s+/);
const counted = { skipBlankLines: true, skipComments: true };

export default defineConfig(
  globalIgnores([
    'dist/',
    'build/',
    'coverage/',
    'public/',
    'types/generated/',
    '.cache/',
    '.luminous/',
    '.strapi/',
    '.tmp/',
    'src/plugins/portal/web/app/api/schema.d.ts',
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { luminous },
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, comments.recommended],
    rules: {
      ...Object.fromEntries(coreRules.map((rule) => [rule, 'error'])),
      'max-lines': ['error', { max: 300, ...counted }],
      'max-lines-per-function': ['error', { max: 60, ...counted }],
      'max-depth': ['error', 3],
      complexity: ['error', 10],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Naming a member is how the rest goes on without it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Brackets say that a name is not declared: it comes from outside, as text.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@eslint-community/eslint-comments/require-description': 'error',
      'luminous/no-default-export': 'error',
    },
  },
  typedBy('./tsconfig.json', server, [...admin, ...app, ...islands, ...worker]),
  typedBy('./src/admin/tsconfig.json', admin),
  typedBy('./src/plugins/portal/web/app/tsconfig.json', app),
  typedBy('./src/plugins/portal/web/islands/tsconfig.json', islands),
  typedBy('./src/plugins/portal/web/worker/tsconfig.json', worker),
  typedBy('./tests/tsconfig.json', tests),
  typedBy('./bench/tsconfig.json', bench),
  typedBy('./launcher/tsconfig.json', launcher),
  typedBy('./src/plugins/audit/verifier/tsconfig.json', verifier),
  {
    // No project, no types: the rules that need them cannot run.
    files: toolFiles,
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Strapi, jest and the tools load these by their default export; declarations describe what a bundler makes.
    files: [
      'src/index.ts',
      'config/**/*.ts',
      'src/api/*/{routes,services,controllers}/*.ts',
      'src/{middlewares,policies}/*.ts',
      'src/extensions/*/strapi-server.ts',
      'src/plugins/*/server/src/index.ts',
      'src/plugins/*/admin/src/index.{ts,tsx}',
      'src/admin/app.tsx',
      '{src/admin,src/plugins/*/admin/src}/pages/**/*-page.tsx',
      'tests/helpers/*.mjs',
      '**/*.d.ts',
      ...toolFiles,
    ],
    rules: { 'luminous/no-default-export': 'off' },
  },
  { files: server, ignores: ['config/env/**', 'src/cli/**'], rules: { 'luminous/no-process-env': 'error' } },
  { files: [...server, ...tests, ...bench], ignores: ['src/lib/**'], rules: { 'luminous/no-raw-connection': 'error' } },
  { files: server, ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, ...counted }] } },
  { files: [...admin, ...app], extends: [reactHooks.configs.flat.recommended], rules: { 'react-hooks/exhaustive-deps': 'error' } },
  {
    files: tests,
    plugins: { jest },
    extends: [jest.configs['flat/recommended']],
    rules: {
      // A describe block is one function, as long as its tests.
      'max-lines-per-function': 'off',
      'luminous/no-sleep': 'error',
      'jest/consistent-test-it': ['error', { fn: 'it' }],
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', '**.expect', 'fc.assert'] }],
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['itAtLength', 'itAtLength.each'] }],
      'jest/no-commented-out-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/prefer-importing-jest-globals': 'error',
      'jest/valid-title': ['error', { mustNotMatch: { it: ['^should\\b', 'State a fact in the present tense.'] } }],
    },
  },
);
