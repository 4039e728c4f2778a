const { readdirSync } = require('node:fs')

/** Each module imports only those before it. */
const MODULES = [
  'accounts',
  'organizations',
  'media',
  'notifications',
  'exhibitions',
  'exhibitors',
  'catalogue',
  'imports',
  'programme',
  'orders',
  'registrations',
  'leads',
  'services',
  'projects',
  'conversations',
  'deals',
  'meetings',
  'matchmaking',
  'search',
]

/** What each part of app/ may import besides itself; `modules` and `ui` have rules of their own below. */
const MAY_IMPORT = {
  core: [],
  i18n: ['core/', 'paths\\.ts'],
  components: ['core/', 'paths\\.ts', 'i18n/'],
  http: ['core/', 'i18n/', 'paths\\.ts', 'modules/accounts/'],
}

/** From the top down: each may import what stands to its right. */
const LAYERS = ['tests', 'server', 'search', 'app', 'prisma']

const TEST = '\\.test\\.tsx?$'
const SERVER_FILE = '\\.server\\.tsx?$'
const UI = '^app/modules/[^/]+/ui/'
const OURS = `^(?:${LAYERS.join('|')})/`
const GENERATED = '^prisma/generated/'

const unlisted = readdirSync('app/modules').filter((name) => !MODULES.includes(name))
if (unlisted.length > 0)
  throw new Error(`.dependency-cruiser.cjs: give ${unlisted.join(', ')} a place among the modules`)

function forbid(name, from, to, comment) {
  return { name, severity: 'error', comment, from, to }
}

const layerRules = LAYERS.slice(1).map((layer, index) =>
  forbid(
    `${layer}-reaches-up`,
    { path: `^${layer}/` },
    { path: `^(?:${LAYERS.slice(0, index + 1).join('|')})/` },
    'imports point one way: tests → server → search → app → prisma',
  ),
)

const folderRules = Object.entries(MAY_IMPORT).map(([folder, others]) =>
  forbid(
    `app-${folder}`,
    { path: `^app/${folder}/`, pathNot: TEST },
    { path: OURS, pathNot: [`^app/${folder}/`, GENERATED, ...others.map((other) => `^app/${other}`)] },
    `app/${folder} may import ${others.length > 0 ? others.join(', ') : 'nothing of ours'}`,
  ),
)

const moduleRules = MODULES.slice(0, -1).map((name, index) =>
  forbid(
    `module-${name}-before-later`,
    { path: `^app/modules/${name}/` },
    { path: `^app/modules/(?:${MODULES.slice(index + 1).join('|')})/` },
    'a module imports only modules that stand before it; to set off a later one it enqueues a job',
  ),
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'two files that need each other are one, or lack a third',
    ),
    forbid('cannot-be-found', {}, { couldNotResolve: true }, 'the import leads nowhere'),
    ...layerRules,
    ...folderRules,
    ...moduleRules,
    forbid(
      'paths-imports-nothing',
      { path: '^app/paths\\.ts$' },
      { path: OURS, pathNot: '^app/core/locale\\.ts$' },
      'paths are pure strings; only the type of a locale comes from core',
    ),
    forbid(
      'pure-module-files',
      { path: '^app/modules/[^/]+/[^/]+\\.tsx?$', pathNot: [SERVER_FILE, TEST] },
      { path: OURS, pathNot: ['^app/core/', '^app/modules/[^/]+/[^/]+\\.ts$', '^prisma/generated/enums\\.ts$'] },
      'schema, rules, policy and events stand on core and on their like',
    ),
    forbid(
      'pure-module-files-know-no-server',
      { path: '^app/modules/[^/]+/[^/]+\\.tsx?$', pathNot: [SERVER_FILE, TEST] },
      { path: [SERVER_FILE, '^prisma/generated/(?!enums\\.ts$)'], dependencyTypesNot: ['type-only'] },
      'what the browser may load must not pull in the server',
    ),
    forbid(
      'server-module-files',
      { path: `^app/modules/[^/]+/[^/]+${SERVER_FILE}` },
      { path: '^app/', pathNot: ['^app/(?:core|i18n)/', '^app/paths\\.ts$', '^app/modules/[^/]+/[^/]+\\.ts$'] },
      'use cases and queries know core, i18n, paths and modules, but no component',
    ),
    forbid(
      'ui',
      { path: UI, pathNot: TEST },
      { path: OURS, pathNot: ['^app/(?:core|i18n|components|modules)/', '^app/paths\\.ts$', GENERATED] },
      'a module’s components know core, i18n, paths, components and modules',
    ),
    forbid(
      'browser-knows-server-types-only',
      { path: [UI, '^app/components/'], pathNot: TEST },
      { path: [SERVER_FILE, '^prisma/generated/(?!enums\\.ts$|browser\\.ts$)'], dependencyTypesNot: ['type-only'] },
      'from server files a component may import types only',
    ),
    forbid(
      'routes-without-prisma',
      { path: '^app/(?:routes/|root\\.tsx$|entry\\.|routes\\.ts$)' },
      { path: GENERATED },
      'a route parses, identifies, calls the domain and responds',
    ),
    forbid(
      'nobody-imports-routes',
      { path: '^app/', pathNot: '^app/routes/' },
      { path: '^app/(?:routes/|root\\.tsx$)' },
      'what two routes share belongs to a module or to http',
    ),
    forbid(
      'tests-stay-outside',
      { path: '^(?:app|search|server)/', pathNot: TEST },
      { path: [TEST, '^node_modules/(?:vitest|@playwright)/'] },
      'the product does not know its tests',
    ),
    forbid(
      'product-needs-no-tools',
      { path: '^(?:app|search|server)/', pathNot: [TEST, '^search/(?:evaluate|lexicon)/'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
      'what runs in production stands in dependencies',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: '^(?:build|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
