export type PartName = 'purpose' | 'target' | 'place' | 'period'
export interface Marking {
  part: PartName
  words: readonly string[]
}
export interface Segment {
  text: string
  /** The part in which these words meet; absent for words that meet nowhere. */
  part?: PartName
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Cuts a text into words that meet and words that do not. Whole words only, whatever their case; spaces in a phrase match
 * any spacing; of two that could begin at the same place the longer wins, of the same words the earlier marking.
 */
export function markWords(text: string, markings: readonly Marking[]): Segment[] {
  const parts = new Map<string, PartName>()
  for (const { part, words } of markings) {
    for (const word of words) {
      const key = word.trim().toLowerCase().split(/\s+/).join(' ')
      if (key && !parts.has(key)) parts.set(key, part)
    }
  }
  if (text === '' || parts.size === 0) return text === '' ? [] : [{ text }]
  const longestFirst = [...parts.keys()].sort((one, other) => other.length - one.length)
  const pattern = longestFirst.map((key) => key.split(' ').map(escaped).join('\\s+')).join('|')
  const found: Segment[] = []
  let at = 0
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'))) {
    const part = parts.get(match[0].toLowerCase().split(/\s+/).join(' '))
    if (match.index > at) found.push({ text: text.slice(at, match.index) })
    found.push(part ? { text: match[0], part } : { text: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at) })
  return joined(found)
}

/** Words of one part that stand side by side are one marking, the space between them too. */
function joined(segments: readonly Segment[]): Segment[] {
  const found: Segment[] = []
  for (const segment of segments) {
    const space = found.at(-1)
    const before = found.at(-2)
    if (segment.part && before?.part === segment.part && space && !space.part && space.text.trim() === '') {
      before.text += space.text + segment.text
      found.pop()
    } else {
      found.push({ ...segment })
    }
  }
  return found
}
