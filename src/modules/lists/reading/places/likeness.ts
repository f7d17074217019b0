/** Whether a word can be a shortening of a name: the same first letter, all letters in their order (*sbrmanjingwetan*, *kpj*). */
export function isShortening(short: string, name: string): boolean {
  if (short.length < 2 || short.length >= name.length || short[0] !== name[0]) return false
  let at = 0
  for (const letter of short) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
