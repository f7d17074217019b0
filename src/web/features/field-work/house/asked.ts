import type { PhotoDoubt } from '#contract/houses/shapes.ts'

/** Pictures that wait for a word of the officer's, with all that is doubtful about them. */
export interface Asked<Taken> {
  readonly taken: readonly Taken[]
  readonly doubts: readonly PhotoDoubt[]
}

/** One more to ask about. */
export const withAsked = <Taken>(
  now: Asked<Taken> | undefined,
  taken: Taken,
  doubts: readonly PhotoDoubt[],
): Asked<Taken> => ({
  taken: [...(now?.taken ?? []), taken],
  doubts: [...new Set([...(now?.doubts ?? []), ...doubts])],
})

/** Those that are still to be asked about: more may have come while some were being kept. */
export function withoutKept<Taken>(now: Asked<Taken> | undefined, kept: ReadonlySet<Taken>): Asked<Taken> | undefined {
  const taken = now?.taken.filter((one) => !kept.has(one)) ?? []
  return now && taken.length > 0 ? { ...now, taken } : undefined
}
