import type { ListField, ListTable } from '#contract/lists/layout.ts'
import type { Row } from '#platform/spreadsheet/index.ts'
import { isFound, type PlaceBook } from '../places/place-book.ts'
import { type Labels, readLabels } from '../rows/labels.ts'
import { mend } from '../values/text.ts'

type Context = ListTable['context']

const LEVELS = ['regency', 'district', 'village'] as const
const EVENT = /\b(?:peserta|daftar hadir|kegiatan)\s+((?:pameran|bazar|bazaar|expo|festival|lomba|pasar murah)\b.*)$/i

/** A place in a title counts only where the region has it: *Desa Tertinggal* is none. */
function isPlace(field: ListField, text: string, places: PlaceBook | undefined): boolean {
  if (!places || field === 'regency') return true
  if (field === 'district') return places.district(text) !== undefined
  return field !== 'village' || places.village(text) !== undefined
}

/** What a sheet is called: *KEC. PAGAK*, *DUSUN KRAJAN*, or the bare name of a place of the region. */
function labelsOfSheet(name: string, places: PlaceBook | undefined): Labels {
  const labels = readLabels([name])
  if (Object.keys(labels).length > 0) return labels
  const bare = mend(name)
  if (!places || !/^\p{L}/u.test(bare)) return {}
  if (isFound(places.district(bare))) return { district: bare }
  return places.village(bare, '', 'near') === undefined ? {} : { village: bare }
}

/** What holds for all rows of a table; a title comes before the name of the sheet. */
export function contextOf(
  titles: readonly Row[],
  sheetName: string,
  taken: ReadonlySet<ListField>,
  places: PlaceBook | undefined,
): Context {
  const context = new Map<ListField, Context[number]>()
  const add = (labels: Labels, from: 'title' | 'sheet') => {
    for (const [field, text] of Object.entries(labels) as [ListField, string][])
      if (!context.has(field) && isPlace(field, text, places)) context.set(field, { field, text, from })
  }
  for (const row of titles) {
    const texts = row.cells.map((cell) => mend(cell.text)).filter((text) => text !== '')
    add(readLabels(texts), 'title')
    const event = texts.map((text) => EVENT.exec(text)?.[1]).find((found) => found !== undefined)
    if (event !== undefined) add({ event }, 'title')
  }
  add(labelsOfSheet(sheetName, places), 'sheet')
  // Where rows say their own district or village a title names the office's.
  for (const level of LEVELS) if (taken.has(level)) context.delete(level)
  return [...context.values()]
}
