import { contract } from 'virtual:contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract as Contract } from '#contract/index.ts'
import { currentLanguage } from './i18n.ts'
import { idempotencyKey } from './idempotency.ts'

/** Pass `{ context: { idempotencyKey } }` where one deed may be sent again after a reload, as drafts do. */
interface RequestContext {
  idempotencyKey?: string
}

const link = new OpenAPILink<RequestContext>(contract, {
  url: `${location.origin}/api`,
  fetch: (request, init, { context }, _path, input) => {
    request.headers.set('accept-language', currentLanguage())
    if (request.method !== 'GET') {
      request.headers.set('x-selaras-csrf', '1')
      request.headers.set('idempotency-key', context.idempotencyKey ?? idempotencyKey(input))
    }
    return fetch(request, { ...init, credentials: 'same-origin' })
  },
})

/** The server, typed by the contract: `await client.jobs.get({ id })`. */
export const client: JsonifiedClient<ContractRouterClient<typeof Contract, RequestContext>> = createORPCClient(link)

/** The same for TanStack Query: `useQuery(api.jobs.get.queryOptions({ input: { id } }))`. */
export const api = createTanstackQueryUtils(client)
