const parts = (code: string) => code.split('.')

/**
 * The areas one level below the region (districts of a regency, regencies of a province) that some codes lie in, sorted. What names the whole
 * region, or no area at all, is the region's own code alone.
 */
export function areasOf(codes: readonly string[], region: string): string[] {
  const depth = parts(region).length + 1
  const inside = codes.filter((code) => code.startsWith(`${region}.`))
  const isWhole = inside.length < codes.length || inside.length === 0
  if (isWhole) return [region]
  return [...new Set(inside.map((code) => parts(code).slice(0, depth).join('.')))].sort()
}

/** Where two plans both are. Two that share no code, since their texts say more than their codes, count in all of theirs. */
export function sharedAreas(a: readonly string[], b: readonly string[], region: string): string[] {
  if (a.includes(region)) return [...b]
  if (b.includes(region)) return [...a]
  const shared = a.filter((code) => b.includes(code))
  return shared.length > 0 ? shared : [...new Set([...a, ...b])].sort()
}
