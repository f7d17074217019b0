import type { Measure, Part, StrategicProgramme } from '#contract/plans/strategic.ts'
import type { Context } from '#platform/context.ts'
import { can } from './policy.ts'
import { listStrategic } from './read-strategic.ts'

type Quarters = Part['targets'][number]['quarters']

/** The sum of what the parts promise by the end of each quarter; null where no part says anything of the year. */
export function plannedOf({ parts }: Pick<StrategicProgramme, 'parts'>, year: number): Quarters | null {
  const all = parts.flatMap(({ targets }) => targets.filter((target) => target.year === year))
  if (all.length === 0) return null
  const sum = (at: 0 | 1 | 2 | 3) => all.reduce((total, { quarters }) => total + quarters[at], 0)
  return [sum(0), sum(1), sum(2), sum(3)]
}

/** What the region wants of one measure in a year. */
interface MeasuredTarget {
  /** The strategic programme that says so; null: none covers the year. */
  readonly programme: { readonly id: string; readonly name: string } | null
  readonly target: number | null
  readonly planned: Quarters | null
  /** May set the target of that programme, or name one where there is none. */
  readonly canSet: boolean
}

/**
 * The target of a year of what a room counts, from the active strategic programme of that measure. Where several cover the year they count the same
 * houses or persons, so that they are not added up: the one that was named first holds, those with a target of the year before those without.
 */
export async function findTargetOf(
  ctx: Context,
  measure: Exclude<Measure, 'reported'>,
  year: number,
): Promise<MeasuredTarget> {
  const active = (await listStrategic(ctx, year)).filter((one) => one.state === 'active' && one.measure === measure)
  const targetOf = ({ targets }: StrategicProgramme) => targets.find((target) => target.year === year)?.target ?? null
  const programme = active.find((one) => targetOf(one) !== null) ?? active[0]
  return {
    programme: programme ? { id: programme.id, name: programme.name } : null,
    target: programme ? targetOf(programme) : null,
    planned: programme ? plannedOf(programme, year) : null,
    canSet: can.define(ctx.actor),
  }
}
