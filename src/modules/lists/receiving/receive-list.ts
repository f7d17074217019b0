import type { Language } from '#contract/errors.ts'
import type { ListLayout, TableCorrection } from '#contract/lists/layout.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { sha256 } from '#platform/ids.ts'
import { listMappings } from '#platform/importing/kept-mappings.ts'
import { pack } from '#platform/importing/packed-file.ts'
import { readable } from '#platform/importing/readable.ts'
import { readTables, type Tables } from '#platform/spreadsheet/index.ts'
import { agencyOf } from '../policy.ts'
import {
  describeSurveyProblem,
  openPlaceBook,
  type PlaceBook,
  type Remembered,
  type Survey,
  survey,
} from '../reading/index.ts'
import { assertWholeList } from './refuse-own-export.ts'

/** What files of a region are read against. */
export interface KnownBefore {
  readonly places: PlaceBook
  /** What people said earlier headers mean. */
  readonly kept: Remembered
}

/** What somebody says a header means is kept under this, with a digest of the header. */
export const MAPPING_PREFIX = 'lists '

/** What reading a file needs of the database; fetched before, since a file is read outside any transaction. */
export async function readKnown(ctx: Context): Promise<KnownBefore> {
  const kept = await listMappings<Remembered>(ctx, agencyOf(ctx.actor), MAPPING_PREFIX)
  return { places: await openPlaceBook(ctx), kept: Object.assign({}, ...kept) as Remembered }
}

export interface SurveyedFile {
  readonly fileName: string
  readonly survey: Survey
  /** What stands above the tables, and the names of the sheets. */
  readonly titles: readonly string[]
}

/** A file read and packed before any transaction began. */
export interface ReceivedList extends SurveyedFile {
  /** gzip */
  readonly packed: Uint8Array
  readonly sha256: string
}

/** Reads a file from end to end, outside any transaction, and packs it. Throws `file_unreadable` with words in the language. */
export async function receiveList(
  content: Uint8Array,
  fileName: string,
  known: KnownBefore,
  language: Language,
): Promise<ReceivedList> {
  const read = await surveyList(content, fileName, known, [], language)
  return { ...read, packed: await pack(content), sha256: sha256(content) }
}

/** Reads a file again with what a person said of its headers. Throws `file_unreadable`. */
export async function surveyList(
  content: Uint8Array,
  fileName: string,
  { places, kept }: KnownBefore,
  corrections: readonly TableCorrection[],
  language: Language,
): Promise<SurveyedFile> {
  return readable(language, async () => {
    const tables = await readTables(content, fileName)
    try {
      await assertWholeList(tables, fileName, language)
      const found = await survey(tables, { places, kept, corrections }, fileName)
      assertPeople(found, language)
      return { fileName, survey: found, titles: await readTitles(tables, found.layout) }
    } finally {
      await tables.close()
    }
  })
}

/** Files in which nobody can point at a table either. */
const HOPELESS: ReadonlySet<string> = new Set(['no_rows', 'only_totals'])

function assertPeople({ problems }: Survey, language: Language) {
  const hopeless = problems.find(({ code }) => HOPELESS.has(code))
  if (!hopeless) return
  const { what, now } = describeSurveyProblem(hopeless, language)
  throw new AppError('file_unreadable', { message: `${what} ${now}`, reason: hopeless.code })
}

/** Titles of a table stand in its first rows; more than these are no titles. */
const TITLE_ROWS = 12
const TITLED_SHEETS = 3

async function readTitles({ sheets }: Tables, layout: ListLayout): Promise<string[]> {
  const read = layout.sheets.filter(({ isRead }) => isRead)
  const titles: string[] = []
  for (const { number, tables } of read.slice(0, TITLED_SHEETS)) {
    const header = tables[0]?.headerRow ?? 0
    const sheet = sheets.find((candidate) => candidate.number === number)
    for await (const row of sheet?.rows() ?? []) {
      if (row.number >= header || row.number > TITLE_ROWS) break
      titles.push(
        row.cells
          .map(({ text }) => text.trim())
          .join(' ')
          .trim(),
      )
    }
  }
  return [...titles.filter((title) => title !== ''), ...read.map(({ name }) => name)]
}
