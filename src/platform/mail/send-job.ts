import { z } from 'zod'
import type { Context } from '../context.ts'
import { enqueue, type JobKind } from '../jobs.ts'
import { hasDueMail, isQueued, settleMail, type TakenMail, takeMails } from './mail-queries.ts'
import { type MailSettings, openPostOffice, type Posted, type PostOffice } from './post-office.ts'
import { openAddress, openBody } from './queue-mail.ts'

const AT_ONCE = 20
const MINUTE = 60_000
/** Minutes until the next try, by how many there were; after the last one a letter has failed. About three days in all. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const

function outcomeOf({ attempts }: TakenMail, posted: Posted, now: Date) {
  if (posted.state === 'sent') return { state: 'sent' } as const
  const pause = PAUSES[attempts - 1]
  const isOver = posted.isFinal || pause === undefined
  return {
    state: isOver ? ('failed' as const) : ('waiting' as const),
    error: posted.error,
    nextAt: new Date(now.getTime() + (pause ?? 0) * MINUTE),
  }
}

interface Unsealed extends TakenMail {
  /** Undefined: its key is gone. */
  readonly to: string | undefined
  readonly text: string | undefined
}

const LOST: Posted = { state: 'refused', error: 'cannot be opened: key missing', isFinal: true }

const take = async (ctx: Context): Promise<Unsealed[]> =>
  (await takeMails(ctx, AT_ONCE)).map((mail) => ({ ...mail, to: openAddress(ctx, mail), text: openBody(ctx, mail) }))

async function postOne(office: PostOffice, { id, to, subject, text }: Unsealed): Promise<Posted> {
  return to === undefined || text === undefined ? LOST : office.post({ id, to, subject, text })
}

const SENDING = { kind: 'mail.send', isSerial: true, input: z.object({}).strict() } as const

/**
 * Sends what waits. A letter is taken in one transaction, sent in none, and settled in another: a request never waits for the mail server, and a crash in
 * between sends the same letter (by its Message-ID) again rather than losing it.
 */
export const sendMailJob = (settings: MailSettings): JobKind<Record<string, never>> => ({
  ...SENDING,
  run: async (job) => {
    const office = openPostOffice(settings)
    const counts = { sent: 0, refused: 0 }
    try {
      for (;;) {
        const letters = await job.step(async (ctx) => ({ value: await take(ctx) }))
        if (letters.length === 0) return counts
        for (const letter of letters) {
          const posted = await postOne(office, letter)
          counts[posted.state]++
          await job.step(async (ctx) => ({
            value: await settleMail(ctx, letter.id, outcomeOf(letter, posted, ctx.clock.now())),
          }))
        }
      }
    } finally {
      office.close()
    }
  },
})

/** Asks for letters to be sent when one is due and nobody is at it. Returns whether there is work now. */
export async function askForMail(ctx: Context): Promise<boolean> {
  if (!(await hasDueMail(ctx))) return false
  if (await isQueued(ctx, SENDING.kind)) return false
  await enqueue(ctx, SENDING, {})
  return true
}
