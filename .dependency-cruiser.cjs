/**
 * Who may import what. Each layer may use what stands to its left; src/index.ts, src/cli and src/extensions wire them together and may
 * use all. tests/architecture/layers.test.ts plants a violation of each rule and expects it to be named.
 */
const layers = ['lib', 'audit', 'teams', 'notifications', 'reports', 'api', 'portal'];

const homeOf = (layer) => (layer === 'lib' || layer === 'api' ? `^src/${layer}/` : `^src/plugins/${layer}/`);

/** A folder of any plugin or content type; `$1` then stands for that plugin or content type. */
const folderOfAny = (name) => `^(src/(?:plugins|api)/[^/]+)/(?:server/src/)?${name}/`;
const folderOfSame = (name) => `^$1/(?:server/src/)?${name}/`;
const contracts = '^src/(?:plugins|api)/[^/]+/contracts/';
const packages = (...names) => `(?:^|node_modules/)(?:@types/)?(?:${names.join('|')})(?:/|$)`;

const layersLookLeft = layers.slice(0, -1).map((layer, place) => ({
  name: 'layers-look-left',
  comment: 'A layer knows only those to its left. What a left one must know is registered with it or arrives as an event.',
  severity: 'error',
  from: { path: homeOf(layer) },
  to: { path: layers.slice(place + 1).map(homeOf) },
}));

const layersMeetInContracts = layers.slice(2).map((layer, place) => ({
  name: 'layers-meet-in-contracts',
  comment: 'Of another layer only the contracts are public; its service is called by the accessor that stands there.',
  severity: 'error',
  from: { path: homeOf(layer) },
  to: { path: layers.slice(1, place + 2).map(homeOf), pathNot: contracts },
}));

module.exports = {
  forbidden: [
    ...layersLookLeft,
    ...layersMeetInContracts,
    {
      name: 'content-types-share-contracts-and-queries',
      comment: 'Services, controllers and domain belong to one content type; others may use its contracts, queries and formats of files.',
      severity: 'error',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/', pathNot: ['^src/api/$1/', '^src/api/[^/]+/(?:contracts|queries|formats)/'] },
    },
    {
      name: 'contracts-are-pure',
      comment: 'Contracts are read by every layer and by the browser: zod, other contracts and src/lib.',
      severity: 'error',
      from: { path: folderOfAny('contracts') },
      to: { pathNot: [contracts, '^src/lib/', packages('zod')] },
    },
    {
      name: 'domain-is-pure',
      comment: 'Decisions need no Strapi, no Node and no network: time and ids are arguments.',
      severity: 'error',
      from: { path: folderOfAny('domain') },
      to: {
        pathNot: [
          folderOfSame('contracts'),
          folderOfSame('domain'),
          '^src/lib/(?:decimal|clock|units|mail-layout|coverage|sha256|chart/chart)\\.ts$',
          packages('zod'),
        ],
      },
    },
    {
      name: 'queries-hold-only-sql',
      comment: 'A query knows its own contracts and domain, src/lib, the queries of its layer, and COPY, which is a stream.',
      severity: 'error',
      from: { path: folderOfAny('queries') },
      to: {
        pathNot: [
          folderOfSame('contracts'),
          folderOfSame('domain'),
          folderOfSame('queries'),
          '^src/api/[^/]+/(?:contracts|queries)/',
          '^src/lib/',
          packages('pg', 'pg-copy-streams'),
          '^(?:node:)?stream(?:/promises)?$',
        ],
      },
    },
    {
      name: 'queries-borrow-their-connection',
      comment: 'Of pg a query needs the types alone: withSql and inTransaction lend it a connection.',
      severity: 'error',
      from: { path: folderOfAny('queries') },
      to: { path: packages('pg'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'admin-panel-stands-alone',
      comment: 'It runs in the browser: its own files and contracts.',
      severity: 'error',
      from: { path: '^(src|src/plugins/[^/]+)/admin/' },
      to: { path: '^(?:src|config|launcher|bench)/', pathNot: ['^$1/admin/', contracts] },
    },
    {
      name: 'portal-web-stands-alone',
      comment: 'Pages are drawn from contracts; the server hands them what they show.',
      severity: 'error',
      from: { path: '^src/plugins/portal/web/' },
      to: { path: '^src/plugins/portal/server/' },
    },
    {
      name: 'portal-app-stands-alone',
      comment: 'It runs in the browser: what it shares with the server is drawn from contracts, texts and design alone.',
      severity: 'error',
      from: { path: '^src/plugins/portal/web/app/' },
      to: {
        pathNot: [
          '^src/plugins/portal/web/(?:app|charts|design|locales|map|places)/',
          contracts,
          '^src/lib/(?:chart/|(?:contract|decimal|design-tokens|format|problem|units)\\.ts$)',
          packages(
            'react',
            'react-dom',
            'react-hook-form',
            'zod',
            'echarts',
            'openapi-fetch',
            'openapi-react-query',
            '@hookform/resolvers',
            '@tanstack/[\\w-]+',
            'maplibre-gl',
          ),
        ],
      },
    },
    {
      name: 'portal-islands-stand-alone',
      comment: 'They run in the browser, on pages that are complete without them: no React, no zod, nothing of the application.',
      severity: 'error',
      from: { path: '^src/plugins/portal/web/islands/([^/]+)/' },
      to: {
        pathNot: [
          '^src/plugins/portal/web/islands/$1/',
          '^src/plugins/portal/web/map/(?:base-map\\.json|projection\\.ts)$',
          '^src/plugins/portal/web/locales/',
          '^src/lib/design-tokens\\.ts$',
          packages('maplibre-gl'),
        ],
      },
    },
    {
      name: 'portal-app-is-bundled-alone',
      comment: 'The server is compiled without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/plugins/portal/web/(?:app|islands|worker)/' },
      to: { path: '^src/plugins/portal/web/(?:app|islands|worker)/' },
    },
    {
      name: 'configuration-has-one-door',
      comment: 'settings(strapi) of src/lib is the door; only the entry points in src/cli run before there is a strapi to ask.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^config/' },
    },
    {
      name: 'launcher-stands-alone',
      comment: 'It runs before anything is installed or compiled.',
      severity: 'error',
      from: { path: '^launcher/' },
      to: { path: '^(?:src|config)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What tests share with the product belongs into the product.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-development-packages',
      comment: 'Production installs no devDependencies. Types vanish when compiled.',
      severity: 'error',
      from: { path: '^(?:src|config)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be understood or loaded one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Imports nothing and is imported by nobody. The exceptions are loaded by their place.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(?:src|config|launcher)/',
        pathNot: [
          '^config/[^/]+\\.ts$',
          '^src/plugins/portal/web/worker/main\\.ts$',
          '^src/plugins/[^/]+/server/src/index\\.ts$',
          '^src/admin/app\\.tsx$',
          '^src/extensions/[^/]+/strapi-server\\.ts$',
          '\\.d\\.ts$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
