import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { countOpenConflicts } from '../queries/conflicts.ts'
import { COUNTED, listOccurring, type SummedRow, sumProfiles } from '../queries/summed-profiles.ts'
import { chooseSeen, isCounting } from './choose-run.ts'

export interface Summary {
  readonly people: Readonly<Record<Who, People>>
  /** Families with nobody served though a register says that they should be reached. */
  readonly missedFamilies: number
  readonly servedFamilies: number
  readonly services: number
  /** Whole rupiah, as far as lists say. */
  readonly value: number
  readonly computedAt: Date | null
  readonly isCounting: boolean
}

/** The figures of what the actor may see, each with its split by sex. Exact under any filter: each person is in one profile. */
export async function summarise(ctx: Context, filter: ServedFilter): Promise<Summary> {
  const seen = await chooseSeen(ctx)
  const counting = await isCounting(ctx)
  const rows = seen ? await sumProfiles(ctx, seen, filter) : []
  const total = (of: (row: SummedRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const sexed = (sex: string, who: Who) => rows.find((row) => row.sex === sex)?.[who] ?? 0
  const split = (who: Who): People => ({
    all: total((row) => row[who]),
    ...{ female: sexed('P', who), male: sexed('L', who), unknown: sexed('none', who) },
  })
  return {
    people: Object.fromEntries(COUNTED.map((who) => [who, split(who)])) as Record<Who, People>,
    missedFamilies: total((row) => row.missedFamilies),
    servedFamilies: total((row) => row.servedFamilies),
    services: total((row) => row.services),
    value: total((row) => row.value),
    computedAt: seen?.computedAt ?? null,
    isCounting: counting,
  }
}

/** What the filters offer: agencies, kinds and districts that stand in what the actor may see; and conflicts nobody has looked at. */
export async function listChoices(ctx: Context) {
  const seen = await chooseSeen(ctx)
  const { marks, districts } = seen ? await listOccurring(ctx, seen) : { marks: [], districts: [] }
  const open = can.readConflicts(ctx.actor) ? await countOpenConflicts(ctx) : null
  return {
    agencies: (await listAgencies(ctx)).filter(({ id }) => marks.some(({ agency }) => agency === id)),
    kinds: (await listKinds(ctx)).filter(({ code }) => marks.some(({ kind }) => kind === code)),
    districts: await listByCodes(ctx, districts),
    openConflicts: open && [...open.values()].reduce((sum, count) => sum + count, 0),
  }
}
