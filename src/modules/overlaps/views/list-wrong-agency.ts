import { type Agency, listAgencies, listMandates, type Mandate } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { WrongAgency } from '../engine/index.ts'
import { listShortActivities } from '../queries/short-activities.ts'
import { pageWrongAgency, type WrongAgencyFilter } from '../queries/wrong-agency.ts'
import { chooseRun } from './choose-run.ts'

/** Who holds the affair now, and by which text of theirs; the texts of agencies with several affairs are kept apart here. */
function proposalOf(
  { affair, proposedAgencies }: WrongAgency,
  agencies: readonly Agency[],
  mandates: readonly Mandate[],
) {
  const proposed = agencies.filter(({ shortName, validUntil }) => !validUntil && proposedAgencies.includes(shortName))
  const texts = mandates.filter(
    ({ agencyId, affairCode }) => affairCode === affair && proposed.some(({ id }) => id === agencyId),
  )
  return {
    proposed: proposed.map(({ id, shortName, name }) => ({ id, shortName, name })),
    legalText: [...new Set(texts.map(({ legalText }) => legalText))].join('; '),
  }
}

/** One page of the activities of a year outside the mandates of their agency, with the right one and its legal text. */
export async function listWrongAgency(ctx: Context, input: WrongAgencyFilter & { readonly year?: number | undefined }) {
  const { year, run } = await chooseRun(ctx, input.year)
  if (!run) return { year, rows: [], total: 0 }
  const { rows, total } = await pageWrongAgency(ctx, run, input)
  const activities = await listShortActivities(
    ctx,
    rows.map(({ id }) => id),
  )
  const agencies = await listAgencies(ctx)
  const mandates = await listMandates(ctx, todayOf(ctx))
  return {
    year,
    total,
    rows: rows.flatMap(({ id, agencyId, targetClass, wrong }) => {
      const activity = activities.get(id)
      if (!activity) return []
      return [
        {
          activity: { ...activity, targetClass },
          code: activity.code ?? '',
          affair: { code: wrong.affair, name: wrong.affairName },
          mandates: mandates.filter((mandate) => mandate.agencyId === agencyId),
          ...proposalOf(wrong, agencies, mandates),
          why: wrong.why,
        },
      ]
    }),
  }
}
