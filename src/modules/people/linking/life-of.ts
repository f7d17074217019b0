/** What staff told of a person's life. */
export interface Told {
  readonly kind: 'death' | 'move'
  /** Who told; null: the region. */
  readonly agencyId: string | null
  readonly on: string
  /** Who or what says so. */
  readonly source: string
  /** Where to, of a move. */
  readonly to: string
}

/** A person's death and moving away, as far as told. */
export interface Life {
  readonly diedOn: string | null
  readonly diedSource: string
  readonly movedOn: string | null
  readonly movedTo: string
}

/**
 * What holds of several tellings, the earliest first: the region's word before any agency's, the first word on a death, the last on moving away.
 * Told by two agencies without either's knowing, both words stand, and each sees its own.
 */
export function lifeOf(told: readonly Told[]): Life {
  const ranked = [...told.filter(({ agencyId }) => agencyId === null), ...told.filter(({ agencyId }) => agencyId)]
  const death = ranked.find(({ kind }) => kind === 'death')
  const moves = ranked.filter(({ kind }) => kind === 'move')
  const move = moves.findLast(({ agencyId }) => agencyId === null) ?? moves.at(-1)
  return {
    diedOn: death?.on ?? null,
    diedSource: death?.source ?? '',
    movedOn: move?.on ?? null,
    movedTo: move?.to ?? '',
  }
}
