import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { asPerson } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { worksInSamplesOnly } from './queries.ts'

/** Users of the sample region have this id prefix; nobody else can get it. */
export const SAMPLE_USER_PREFIX = 'contoh-'

/**
 * The role switcher of a sample data folder: signs in as one of its invented people without a password. Refuses everybody who has a grant
 * outside a sample region.
 */
export const sampleSignIn = (database: Database) => ({
  id: 'sample-sign-in' as const,
  endpoints: {
    signInAsSample: createAuthEndpoint(
      '/sample/sign-in',
      { method: 'POST', body: z.object({ userId: z.string().startsWith(SAMPLE_USER_PREFIX) }) },
      async (ctx) => {
        const { userId } = ctx.body
        const isInvented = await asPerson(database, userId, worksInSamplesOnly)
        const user = await ctx.context.internalAdapter.findUserById(userId)
        if (!user || !isInvented) throw ctx.error('FORBIDDEN')
        const session = await ctx.context.internalAdapter.createSession(userId)
        if (!session) throw ctx.error('INTERNAL_SERVER_ERROR')
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ ok: true })
      },
    ),
  },
})
