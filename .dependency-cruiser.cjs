/** The rules of the house (CONTRIBUTING.md): who may know whom. Run by `pnpm check`. */
const ours = '^(packages|apps)/';
const test = '\\.(test|spec)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/domain/' },
      to: { path: ours, pathNot: '^packages/domain/' },
    },
    {
      name: 'engine-datasets-db-charts-import-domain-only',
      severity: 'error',
      from: { path: '^packages/(engine|datasets|db|charts)/' },
      to: { path: ours, pathNot: ['^packages/domain/', '^packages/$1/'] },
    },
    {
      name: 'domain-and-engine-are-pure',
      severity: 'error',
      from: { path: '^packages/(domain|engine)/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-api-and-server-open-the-database',
      severity: 'error',
      from: { path: ours, pathNot: ['^packages/db/', '^apps/(api|server)/'] },
      to: { path: '^packages/db/' },
    },
    {
      name: 'apps-know-the-api-by-its-type',
      severity: 'error',
      from: { path: '^apps/(console|site)/' },
      to: { path: '^apps/(api|server)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-and-site-are-strangers',
      severity: 'error',
      from: { path: '^apps/(console|site)/' },
      to: { path: '^apps/(console|site)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'lib-never-imports-routes',
      severity: 'error',
      from: { path: '^apps/(console|site)/src/lib/' },
      to: { path: '^apps/(console|site)/src/routes/' },
    },
    {
      name: 'ui-never-calls-the-api',
      severity: 'error',
      from: { path: '^apps/(console|site)/src/lib/ui/' },
      to: { path: '(^apps/(console|site)/src/lib/api|@trpc/)' },
    },
    {
      name: 'routes-are-islands',
      severity: 'error',
      from: { path: '^apps/(console|site)/src/routes/([^/+]+)/' },
      to: { path: '^apps/(console|site)/src/routes/([^/+]+)/', pathNot: '^apps/$1/src/routes/$2/' },
    },
    {
      name: 'api-features-are-islands',
      comment:
        'A noun of the api knows itself and the foundations (procedures, context, auth), never a sibling noun.',
      severity: 'error',
      from: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: [test, '^apps/api/src/(auth|loading|rest|testing)/'],
      },
      to: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: ['^apps/api/src/$1/', '^apps/api/src/(auth|testing)/'],
      },
    },
    {
      name: 'mechanisms-never-import-mechanisms',
      severity: 'error',
      from: {
        path: '^packages/engine/src/model/',
        pathNot: [test, 'model/(evaluate|statistics|model-inputs)'],
      },
      to: { path: '^packages/engine/src/model/', pathNot: ['model/(model-inputs|constants)'] },
    },
    {
      name: 'builders-are-for-tests',
      severity: 'error',
      from: { path: ours, pathNot: [test, '/testing/', '/bench/'] },
      to: { path: '/testing/|\\.builder\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules|/build/|/\\.svelte-kit/)' },
    includeOnly: '^(packages|apps|node:|@trpc)',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'svelte'],
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
    },
  },
};
