import { contract } from 'virtual:contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract as Contract } from '#contract/index.ts'
import { currentLanguage } from './i18n.ts'

/** Pass `{ context: { idempotencyKey } }` where one deed may be sent again after a reload, as drafts do. */
interface RequestContext {
  idempotencyKey?: string
}

const keys = new WeakMap<object, string>()

/** A UUID without `crypto.randomUUID`, which browsers withhold on the plain-http addresses of office networks. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The same input object, sent again by a retry, carries the same key, so that a lost answer never doubles a deed. */
function idempotencyKey(input: unknown): string {
  if (typeof input !== 'object' || input === null) return uuid()
  const key = keys.get(input) ?? uuid()
  keys.set(input, key)
  return key
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
