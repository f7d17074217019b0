import { record } from '../audit.ts'
import type { Context } from '../context.ts'
import { assert } from '../errors.ts'
import { requeueMail } from './mail-queries.ts'

/** Puts a failed letter back into the queue, all its attempts before it. Does not ask who may. Throws `not_found`, `wrong_state`. */
export async function retryMail(ctx: Context, id: string): Promise<void> {
  const isQueued = await requeueMail(ctx, id)
  assert(isQueued !== undefined, 'not_found')
  assert(isQueued, 'wrong_state', { state: 'not_failed' })
  await record(ctx, 'mail.retry', { kind: 'mail', id })
}
