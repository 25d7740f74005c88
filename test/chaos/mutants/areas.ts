import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')
export const testRoot = join(root, 'test')

/** Files, and the tests that must notice whatever is wrong in them: those that judge quickly first. */
type Judged = { files: readonly string[]; tests: readonly string[] }

const customers = 'api/domain/customers'
const named = (folder: string, ...names: readonly string[]) => names.map((name) => `${folder}/${name}.ts`)

export const areas = {
  /** Which customers somebody sees, and which of their fields. */
  visibility: [
    {
      files: [...named(customers, 'hidden', 'columns'), ...named('api/domain', 'attributes/shown', 'lookups/kinds')],
      tests: [
        'api/domain/customers/narrowing.test.ts',
        'api/domain/attributes/narrowing.test.ts',
        'api/domain/customers/list.test.ts',
        'api/domain/lookups/lookups.test.ts',
        'api/domain/tags/tags.test.ts',
        'api/domain/customers/upsert.test.ts',
        'api/domain/settings/hidden-fields.test.ts',
        'api/domain/attributes/asking.test.ts',
        'chaos/mutants/judges/noninterference.test.ts'
      ]
    },
    {
      files: [...named(customers, 'seen'), ...named('api/domain/changes', 'query', 'passed')],
      tests: [
        'api/domain/changes/list.test.ts',
        'api/domain/changes/leaving.test.ts',
        'api/domain/attributes/narrowing.test.ts',
        'api/domain/lookups/lookups.test.ts',
        'api/domain/settings/hidden-fields.test.ts',
        'chaos/mutants/judges/noninterference.test.ts'
      ]
    },
    {
      files: [...named(customers, 'visibility', 'find', 'query'), ...named('api/domain', 'actor', 'sealed')],
      tests: [
        'api/domain/customers/narrowing.test.ts',
        'api/domain/customers/list.test.ts',
        'api/domain/customers/list-trash.test.ts',
        'api/domain/changes/leaving.test.ts',
        'api/domain/changes/list.test.ts',
        'api/domain/customers/upsert.test.ts',
        'api/domain/lookups/lookups.test.ts',
        'api/domain/tags/tags.test.ts',
        'api/domain/customers/middle.test.ts',
        'api/domain/customers/sorts.test.ts',
        'api/domain/customers/many.test.ts',
        'chaos/mutants/judges/noninterference.test.ts'
      ]
    }
  ],
  /** Whom a credential proves, whether it still holds, and what they may do. */
  access: [
    {
      files: named('api/http', 'cross-origin'),
      tests: ['api/http/cross-origin.test.ts', 'api/http/assets.test.ts', 'api/http/origins.test.ts', 'api/http/rate-limit.test.ts']
    },
    {
      files: [
        ...named('api/domain/keys', 'create', 'keep', 'list', 'mint', 'query', 'revoke', 'rotate', 'note-use'),
        ...named('api/http', 'credentials', 'root-key')
      ],
      tests: [
        'api/domain/keys/keys.test.ts',
        'api/domain/keys/rotate.test.ts',
        'api/domain/users/users.test.ts',
        'api/domain/workspaces/create.test.ts',
        'api/http/origins.test.ts'
      ]
    },
    {
      files: [
        ...named('api/domain/users', 'end-sessions', 'sign-out', 'update', 'from-host'),
        ...named('api/domain', 'sessions/create', 'settings/query', 'narrowed')
      ],
      tests: [
        'api/domain/sessions/create.test.ts',
        'api/domain/users/users.test.ts',
        'api/domain/keys/keys.test.ts',
        'api/domain/rights.test.ts',
        'api/domain/settings/hidden-fields.test.ts'
      ]
    },
    {
      files: named('api/http', 'admit', 'authenticate', 'api-keys', 'sessions', 'secrets', 'bearer'),
      tests: [
        'api/http/sessions.test.ts',
        'api/http/cross-origin.test.ts',
        'api/http/origins.test.ts',
        'api/domain/keys/keys.test.ts',
        'api/domain/keys/rotate.test.ts',
        'api/domain/workspaces/create.test.ts',
        'api/domain/sessions/create.test.ts',
        'api/http/idempotency.test.ts',
        'api/http/log.test.ts',
        'api/http/rate-limit.test.ts',
        'api/domain/settings/hidden-fields.test.ts',
        'api/http/secrets.test.ts'
      ]
    },
    {
      files: named('api/domain', 'access', 'rights', 'scopes', 'customers/may-discard'),
      tests: [
        'api/domain/keys/keys.test.ts',
        'api/domain/keys/rotate.test.ts',
        'api/domain/users/users.test.ts',
        'api/domain/sessions/create.test.ts',
        'api/domain/rights.test.ts',
        'api/domain/customers/trash.test.ts',
        'api/domain/settings/hidden-fields.test.ts',
        'api/http/sessions.test.ts',
        'api/http/origins.test.ts',
        'api/http/scopes.test.ts'
      ]
    }
  ],
  /** What a filter means, in both of its readers. */
  filter: [
    {
      files: [
        `${customers}/filter.ts`,
        `${customers}/asked-filter.ts`,
        'api/domain/attributes/defined.ts',
        ...['filter', 'fields', 'settle', 'calendar', 'matches', 'fold'].map((file) => `sdk/contract/${file}.ts`)
      ],
      tests: [
        'sdk/contract/calendar.test.ts',
        'sdk/contract/filter.test.ts',
        'api/domain/customers/filter.test.ts',
        'api/domain/attributes/asking.test.ts',
        'api/domain/customers/fields.test.ts',
        'api/domain/customers/filter-twins.test.ts'
      ]
    }
  ],
  /** What lets a write happen whole and once, or not at all. */
  guard: [
    {
      files: [
        ...['guard', 'batch', 'raced', 'kept-answers', 'attributes/known', 'events/find'].map((file) => `api/domain/${file}.ts`),
        ...['references', 'change', 'mandatory', 'delete'].map((file) => `${customers}/${file}.ts`),
        'api/http/idempotency.ts'
      ],
      tests: [
        'api/domain/customers/update.test.ts',
        'api/domain/customers/races.test.ts',
        'api/domain/customers/trash.test.ts',
        'api/domain/changes/leaving.test.ts',
        'api/domain/events/events.test.ts',
        'api/domain/attributes/definitions.test.ts',
        'api/domain/attributes/narrowing.test.ts',
        'api/domain/lookups/lookups.test.ts',
        'api/domain/settings/settings.test.ts',
        'api/domain/identities/identities.test.ts',
        'api/domain/customers/upsert.test.ts',
        'api/domain/customers/fields.test.ts',
        'api/domain/users/users.test.ts',
        'api/http/idempotency.test.ts',
        'api/domain/keys/keys.test.ts'
      ]
    }
  ]
} satisfies Record<string, readonly Judged[]>

export type AreaName = keyof typeof areas
// Safe because the table is keyed by them.
export const areaNames = Object.keys(areas) as AreaName[]
