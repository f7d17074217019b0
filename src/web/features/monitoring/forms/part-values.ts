import type { Part } from '#contract/plans/strategic.ts'
import type { Filled } from './target-values.ts'

/** An activity of the plans with the weight of its agency among those that share it. */
export interface ChosenActivity {
  readonly id: string
  readonly name: string
  readonly weight: number
}

/** The fields of a part; four targets a year, empty where none is set. */
export const partValues = (part: Part | undefined, years: readonly number[]) => ({
  role: part?.role ?? '',
  activities: (part?.activities ?? []).map(({ id, name, weight }): ChosenActivity => ({ id, name, weight })),
  targets: years.map((year): Filled[] => [
    ...(part?.targets.find((target) => target.year === year)?.quarters ?? ['', '', '', '']),
  ]),
  reason: '',
})

/** What is sent: a year without any figure has no targets; an empty quarter stays where the one before was, since targets cumulate. */
export function partOf(values: ReturnType<typeof partValues>, years: readonly number[]) {
  return {
    role: values.role,
    reason: values.reason,
    activities: values.activities.map(({ id, weight }) => ({ activityId: id, weight })),
    targets: years.flatMap((year, at) => {
      const filled = values.targets[at] ?? []
      if (filled.every((amount) => amount === '')) return []
      let last = 0
      const quarter = (place: number) => {
        const amount = filled[place]
        last = amount === '' || amount === undefined ? last : Number(amount)
        return last
      }
      return [{ year, quarters: [quarter(0), quarter(1), quarter(2), quarter(3)] as [number, number, number, number] }]
    }),
  }
}
