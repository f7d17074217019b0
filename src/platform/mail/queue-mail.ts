import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import type { SealedColumn } from '../vault/reseal-job.ts'
import { VaultError } from '../vault/vault.ts'
import { insertMail } from './mail-queries.ts'

export interface NewMail {
  /** One address. */
  readonly to: string
  readonly subject: string
  /** Plain text. Nothing protected: a letter leaves the house. */
  readonly text: string
  /** Whose it is, if they have an account. */
  readonly userId?: string | null
  /** The same key is sent once, however often it is asked for; default: each time. */
  readonly onceKey?: string
}

const placeOf = (id: string): string => `mails.to ${id}`
const placeOfBody = (id: string): string => `mails.body ${id}`

/** What letters on their way keep sealed. */
export const sealedInMails: readonly SealedColumn[] = [
  { table: 'mails', column: 'to_sealed', keys: ['id'], placeOf },
  { table: 'mails', column: 'body_sealed', keys: ['id'], placeOf: placeOfBody },
]

/** Undefined when the key is gone, so that one lost letter does not hold up the others. */
function open({ vault }: Context, place: string, sealed: Uint8Array): string | undefined {
  try {
    return vault.open(place, sealed)
  } catch (error) {
    if (error instanceof VaultError) return undefined
    throw error
  }
}

/** The address of a letter; undefined when its key is gone. */
export const openAddress = (ctx: Context, { id, sealed }: { id: string; sealed: Uint8Array }): string | undefined =>
  open(ctx, placeOf(id), sealed)

/** What it says; undefined when its key is gone. */
export const openBody = (
  ctx: Context,
  { id, sealedBody }: { id: string; sealedBody: Uint8Array },
): string | undefined => open(ctx, placeOfBody(id), sealedBody)

/**
 * Puts a letter into the queue, in the transaction of the deed that asks for it; a job sends it by SMTP, where that is configured. Returns false when the
 * same letter had been asked for before.
 */
export async function queueMail(ctx: Context, mail: NewMail): Promise<boolean> {
  const id = newId()
  return insertMail(ctx, {
    id,
    onceKey: mail.onceKey ?? id,
    userId: mail.userId ?? null,
    sealed: ctx.vault.seal(placeOf(id), mail.to),
    // A line break would begin another header.
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    sealedBody: ctx.vault.seal(placeOfBody(id), mail.text),
  })
}
