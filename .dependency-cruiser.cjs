const rule = (name, from, to) => ({ name, severity: 'error', from, to })

const only = (folder, neighbours) =>
  rule(
    `${folder}-reaches-only-its-neighbours`,
    { path: `^${folder}/` },
    { path: '^(sdk|api|widgets|demo|test)/', pathNot: ['^api/recent\\.ts$', ...neighbours.map((neighbour) => `^${neighbour}/`)] }
  )

/** What of the contract a browser carries as code. */
const freeOfZod =
  '^sdk/contract/(addresses|calendar|callers|fields|fold|identity-kinds|lookups|matches|problem|safe-href|settle|shown-by|value)\\.ts$'

module.exports = {
  forbidden: [
    only('sdk/contract', ['sdk/contract']),
    only('sdk/client', ['sdk']),
    only('api/store', ['api/store']),
    only('api/domain', ['api/domain', 'api/store', 'sdk/contract']),
    only('api/http', ['api/http', 'api/domain', 'sdk/contract']),
    only('api/routes', ['api/routes', 'api/http', 'api/domain', 'sdk/contract']),
    only('widgets', ['widgets', 'sdk']),
    only('demo', ['demo', 'sdk', 'api', 'widgets']),
    // An app that nobody listens to could tell of another workspace.
    rule('tests-ask-an-app-that-is-heard', { path: '^test/.*\\.test\\.ts$' }, { path: '^api/app\\.ts$' }),
    rule('nothing-ships-a-test', { path: '^(sdk|api|widgets|demo)/' }, { path: '^test/' }),
    rule('api-speaks-only-the-contract', { path: '^api/', pathNot: '^api/testing/' }, { path: '^sdk/(client/|index)' }),
    rule('nothing-ships-the-test-kit', { path: '^(api|demo|sdk|widgets)/', pathNot: '^api/testing/' }, { path: '^api/testing/' }),
    // A schema may reach a browser as a type only: zod alone would be five times the whole client.
    rule(
      'client-ships-no-zod',
      { path: '^(sdk/(client/|index)|widgets/)' },
      {
        path: '^sdk/contract/',
        pathNot: freeOfZod,
        dependencyTypesNot: ['type-only']
      }
    ),
    rule('browser-words-are-free-of-zod', { path: freeOfZod }, { path: 'node_modules/zod' }),
    rule('one-widget-never-imports-another', { path: '^widgets/([^/]+)/' }, { path: '^widgets/[^/]+/', pathNot: '^widgets/($1|shared)/' }),
    rule(
      'engine-only-in-the-store',
      { path: '^(sdk|api|demo)/', pathNot: '^api/store/' },
      { path: 'node_modules/(libsql|@libsql|drizzle-orm)/' }
    ),
    rule('tables-are-described-for-the-generator-only', { path: '^api/', pathNot: '^api/store/schema/' }, { path: '^api/store/schema/' }),
    rule('domain-without-http', { path: '^api/(domain|store)/' }, { path: 'node_modules/(hono|@hono)/' }),
    rule('edge-safe', { path: '^(sdk|api/(domain|http|routes|app))' }, { dependencyTypes: ['core'] }),
    // A Worker has no disk: what touches one is reached from the Node doors alone.
    rule(
      'disk-only-behind-the-node-doors',
      { path: '^api/', pathNot: '^api/(node\\.ts|cli\\.ts|testing/|disk/|store/(embedded|connections?|folder|lock|prepared)\\.ts)' },
      { path: '^api/(disk/|store/(embedded|connections?|folder|lock|prepared)\\.ts)' }
    ),
    rule('declared-dependencies-only', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    rule('no-circles', {}, { circular: true })
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    // What stands in test/frameworks/ by framework is the project of a host, with packages of its own.
    exclude: { path: '\\.types/|/dist/|^test/frameworks/[^/]+/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'], extensions: ['.ts', '.js'] }
  }
}
