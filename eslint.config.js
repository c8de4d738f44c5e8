import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.spec.ts', '**/testing/**', 'tests/**', '**/bench/**', '**/fixtures/**'];

/** The numbers of CONTRIBUTING.md that a command checks. */
const SIZES = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50 }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/build/**',
      '**/.svelte-kit/**',
      '**/.data/**',
      '**/.turbo/**',
      '**/.tmp/**',
      // AssemblyScript: the same letters, another language.
      'packages/engine/kernels/**',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    plugins: { jsdoc },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read the environment in env.ts only.' },
      ],
      'no-restricted-syntax': ['error', 'ExportDefaultDeclaration[declaration.type="ObjectExpression"]'],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'],
    ignores: [...TESTS, '**/+*.ts', '**/*.d.ts'],
    rules: {
      ...SIZES,
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true, ArrowFunctionExpression: false },
          contexts: [
            'ExportNamedDeclaration > VariableDeclaration',
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            // `export type X = z.infer<typeof xSchema>` stands next to its documented schema.
            'ExportNamedDeclaration > TSTypeAliasDeclaration:not(:has(TSQualifiedName[right.name="infer"]))',
          ],
          exemptEmptyFunctions: false,
        },
      ],
    },
  },
  {
    files: ['**/*catalogue.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  {
    files: ['apps/{console,site}/src/**', 'packages/charts/src/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: [...TESTS, '**/env.ts', 'scripts/**', '**/*.config.*', '**/cli/**'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.config.{ts,js,cjs}', '.dependency-cruiser.cjs'],
    languageOptions: { globals: globals.node, sourceType: 'module' },
  },
);
