import type { List } from './document.ts'

type Marker = List['marker']

const NEXT: Readonly<Record<Marker, Marker>> = { '1.': 'a.', 'a.': '1)', '1)': '-', '-': '-' }

/** How the items within an item are marked. */
export const nextMarker = (marker: Marker): Marker => NEXT[marker]

/** The mark of the item at a place, counted from 0: `1.`, `b.`, `3)`, `–`. */
export function markerOf(marker: Marker, at: number): string {
  if (marker === '-') return '–'
  if (marker === 'a.') return `${letterOf(at)}.`
  return marker === '1)' ? `${at + 1})` : `${at + 1}.`
}

/** The letters of a count from 0: a, b, … z, aa, ab. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(97 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)
