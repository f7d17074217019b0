/** Up to this many shades: more cannot be told apart on a small map. */
const MOST = 5

/** One shade of the map: values from `from` to `to`, both included. */
export interface Step {
  readonly from: number
  readonly to: number
}

/**
 * Cuts values into at most five steps with about as many areas in each; zero is no step, since nothing is not a little. Equal values never fall into
 * two steps.
 */
export function stepsOf(values: Iterable<number>): Step[] {
  const sorted = [...values].filter((value) => value > 0).sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (distinct.length <= MOST) return distinct.map((value) => ({ from: value, to: value }))
  const uppers = Array.from({ length: MOST }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / MOST) - 1] ?? 0)
  const steps: Step[] = []
  for (const to of new Set(uppers)) {
    const from = distinct.find((value) => value > (steps.at(-1)?.to ?? 0)) ?? to
    steps.push({ from, to })
  }
  return steps
}

/** Which step a value falls into; −1 for zero and less. */
export const stepOf = (steps: readonly Step[], value: number): number =>
  value > 0 ? steps.findIndex(({ to }) => value <= to) : -1

/** The shade of a step among five, spread so that few steps still differ well. */
export const shadeOf = (steps: readonly Step[], step: number): number =>
  steps.length <= 1 ? MOST - 2 : Math.round((step * (MOST - 1)) / (steps.length - 1))
