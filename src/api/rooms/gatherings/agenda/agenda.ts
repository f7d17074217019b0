import { api } from '#api/kit.ts'
import type { Session as Shape } from '#contract/gatherings/shapes.ts'
import { findNames } from '#modules/accounts/index.ts'
import { getAgenda, listAgendaVersions, localTimes, type Session, saveAgenda } from '#modules/gatherings/index.ts'
import type { Context } from '#platform/context.ts'

/** A session as its readers see it: instants, and day and times of the region. */
export const presentSession = ({ timezone }: Context, session: Session): Shape => ({
  ...session,
  ...localTimes(timezone, session),
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
})

const present = (ctx: Context, { sessions, warnings, version }: Awaited<ReturnType<typeof getAgenda>>) => ({
  sessions: sessions.map((session) => presentSession(ctx, session)),
  warnings: [...warnings],
  version,
})

export const agenda = {
  get: api.gatherings.agenda.get.handler(async ({ context: { ctx }, input }) =>
    present(ctx, await getAgenda(ctx, input.id)),
  ),
  save: api.gatherings.agenda.save.handler(async ({ context: { ctx, language }, input }) =>
    present(ctx, await saveAgenda(ctx, { ...input, language })),
  ),
  versions: api.gatherings.agenda.versions.handler(async ({ context: { ctx }, input }) => {
    const versions = await listAgendaVersions(ctx, input.id)
    const names = await findNames(
      ctx,
      versions.map(({ by }) => by),
    )
    return versions.map(({ version, at, by, reason, changes }) => ({
      version,
      at: at.toISOString(),
      by: names.get(by) ?? null,
      reason,
      changes,
    }))
  }),
}
