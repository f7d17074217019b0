import type { ListField, ListLayout } from '#contract/lists/layout.ts'
import type { ListTerms, TermBases, TermBasis } from '#contract/lists.ts'
import { titleKey } from './list-title.ts'
import { kindByFields, kindByWords } from './propose-kind.ts'
import { findDay, findPeriod } from './read-period.ts'
import { signedOn, titleOfFile } from './words-of-file.ts'

/** What a file says of itself. */
export interface FileWords {
  readonly fileName: string
  /** What stands above its tables and on its sheets. */
  readonly titles: readonly string[]
  /** What stands around its rows, signatures among it. */
  readonly around: readonly string[]
  readonly layout: ListLayout
}

/** What an earlier edition of the same list was told to be. */
export type EarlierTerms = Pick<ListTerms, 'title' | 'serviceKind' | 'giver' | 'fundSource'>

type Told = Omit<ListTerms, 'agencyId'>
export interface Proposed {
  readonly terms: Told
  readonly basis: TermBases
}

const FUNDS = ['APBDes', 'APBD', 'APBN', 'DBHCHT', 'DBH', 'DAK', 'Dana Desa', 'ADD', 'CSR', 'BAZNAS', 'ZIS']
const FUND = new RegExp(`\\b(${FUNDS.join('|')})\\b`, 'i')
const fundIn = (text: string) => {
  const found = FUND.exec(text.replace(/[_-]+/g, ' '))?.[0].toLowerCase()
  return FUNDS.find((fund) => fund.toLowerCase() === found)
}
const GIVER = /\b(Baznas|PMI|Kemensos|Kementerian [A-Z]\w+|TJSL|Bank [A-Z]\w+|PT\.? [A-Z]\w+)/

const fieldsOf = ({ sheets }: ListLayout): ReadonlySet<ListField> =>
  new Set(sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns.flatMap(({ field }) => field ?? []))))

type Found<T> = readonly [value: T, basis: TermBasis]
const first = <T>(none: T, ...found: readonly (Found<T | undefined> | undefined)[]): Found<T> => {
  for (const one of found) if (one && one[0] !== undefined) return [one[0], one[1]]
  return [none, null]
}

/**
 * What a list is about and of when, as far as its file tells: by the file's name, by its titles, by its columns; what it does not say, by an earlier
 * edition with the same header. An edition of the very same title comes before all guesses but never changes what the file says. `today` caps the day: a list of a year that is not over speaks of today.
 */
export function proposeTerms(
  { fileName, titles, around, layout }: FileWords,
  known: ReadonlySet<string>,
  earlier: EarlierTerms | undefined,
  today: string,
): Proposed {
  const title = titles.join('\n')
  const kindIn = (text: string) => {
    const kind = kindByWords(text)
    return kind !== undefined && known.has(kind) ? kind : undefined
  }
  const byFields = kindByFields(fieldsOf(layout))
  const period = first(
    undefined,
    [findPeriod(fileName)?.period, 'file'],
    [titles.map((line) => findPeriod(line)?.period).find(Boolean), 'title'],
  )
  const until = period[0]?.until
  const lastDay = until === undefined ? undefined : until < today ? until : today
  const signed = signedOn(around)
  const isYear = period[0] !== undefined && period[0].key === period[0].from.slice(0, 4)
  const isSigned =
    isYear && signed !== undefined && lastDay !== undefined && signed >= (period[0]?.from ?? '') && signed < lastDay
  const day = first<string | null>(
    null,
    [findDay(fileName), 'file'],
    [titles.map(findDay).find(Boolean), 'title'],
    [isSigned ? signed : undefined, 'signature'],
    [lastDay, lastDay === until ? period[1] : 'today'],
  )
  const own = titleOfFile(fileName, titles)
  const same = earlier && titleKey(earlier.title) === titleKey(own.title) ? earlier : undefined
  const kind = first(
    '',
    [same?.serviceKind, 'earlier'],
    [kindIn(fileName), 'file'],
    [kindIn(title), 'title'],
    [earlier?.serviceKind, 'earlier'],
    [byFields !== undefined && known.has(byFields) ? byFields : undefined, 'header'],
  )
  const name = first('', [same?.title, 'earlier'], [own.title, own.isFileName ? 'file' : 'title'])
  const giver = first(
    '',
    [same?.giver || undefined, 'earlier'],
    [GIVER.exec(title)?.[0], 'title'],
    [earlier?.giver || undefined, 'earlier'],
  )
  const fund = first(
    '',
    [same?.fundSource || undefined, 'earlier'],
    [fundIn(fileName), 'file'],
    [fundIn(title), 'title'],
    [earlier?.fundSource || undefined, 'earlier'],
  )
  return {
    terms: {
      title: name[0],
      serviceKind: kind[0],
      period: period[0]?.text ?? '',
      asOf: day[0],
      giver: giver[0],
      fundSource: fund[0],
    },
    basis: {
      title: name[1],
      serviceKind: kind[1],
      period: period[1],
      asOf: day[1],
      giver: giver[1],
      fundSource: fund[1],
    },
  }
}
