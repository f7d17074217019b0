/** One way of a reorganisation: which affairs go from one agency to another. */
export interface Way {
  readonly fromId: string
  readonly toId: string
  readonly affairCodes: readonly string[]
}

/** In a merge every affair of each origin goes along. */
export const waysOfMerge = (ways: readonly Way[], codesOf: (agencyId: string) => readonly string[]): readonly Way[] =>
  ways.map((way) => ({ ...way, affairCodes: codesOf(way.fromId) }))

/**
 * Whether a reorganisation leaves nothing over and nothing twice.
 * Merge: one destination, which is no origin. Split: one origin, at least two destinations (it may be one itself), each of its affairs in exactly
 * one way. Moved affair: from one agency to another, only affairs the origin has.
 */
export function isSound(
  kind: 'gabung' | 'pecah' | 'pindah_urusan',
  ways: readonly Way[],
  codesOf: (agencyId: string) => readonly string[],
): boolean {
  const origins = new Set(ways.map((way) => way.fromId))
  const destinations = new Set(ways.map((way) => way.toId))
  const pairs = new Set(ways.map((way) => `${way.fromId} ${way.toId}`))
  if (pairs.size !== ways.length) return false
  const moved = ways.flatMap((way) => way.affairCodes.map((code) => `${way.fromId} ${code}`))
  if (new Set(moved).size !== moved.length) return false
  if (ways.some((way) => way.affairCodes.some((code) => !codesOf(way.fromId).includes(code)))) return false

  if (kind === 'gabung') return destinations.size === 1 && ways.every((way) => !destinations.has(way.fromId))
  if (kind === 'pindah_urusan') return ways.every((way) => way.fromId !== way.toId && way.affairCodes.length > 0)
  const [origin] = origins
  return origins.size === 1 && destinations.size >= 2 && codesOf(origin ?? '').length === moved.length
}
