// @ts-check
import teamanubot from '@teamanubot/tooling/eslint';
import vue from 'eslint-plugin-vue';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What runs as a process is checked with types; for the SPAs that would double the time of the whole run. */
const TYPED = ['apps/{api,sandbox}/{src,test}/**/*.ts', 'libs/tooling/src/**/*.{ts,mjs}'];
const BROWSER = ['apps/{portal,admin}/src/**', 'libs/ui/src/**'];

/** The one place of each process that reads the environment. */
const READS_ENVIRONMENT = [
  'apps/api/src/platform/config/**',
  'apps/api/test/**',
  'apps/sandbox/src/settings.ts',
  'apps/e2e/**',
  'libs/tooling/**',
  '**/*vite*.{ts,mjs}',
  '*.{ts,mjs}',
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.data/',
    '**/auto-imports.d.ts',
    '**/components.d.ts',
    '**/test-results/',
    '**/playwright-report/',
    'libs/contracts/src/schema.d.ts',
  ]),
  ts.configs.strict,
  vue.configs['flat/essential'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@teamanubot': teamanubot },
    rules: {
      ...Object.fromEntries(
        Object.keys(teamanubot.rules ?? {}).map((name) => [`@teamanubot/${name}`, 'error']),
      ),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  {
    files: TYPED,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/no-v-html': 'error',
    },
  },
  {
    files: BROWSER,
    languageOptions: { globals: globals.browser },
    rules: { 'no-console': ['error', { allow: ['error', 'warn'] }] },
  },
  { ignores: BROWSER, languageOptions: { globals: globals.node } },
  { files: READS_ENVIRONMENT, rules: { '@teamanubot/env-in-config': 'off' } },
  { files: ['libs/tooling/src/**', 'apps/*/src/*.main.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
