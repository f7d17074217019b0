import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { sharedForm } from '../nomenclature/code.ts'
import { govLevelOf, levelDigitsOf } from '../nomenclature/levels.ts'

export interface NomenclatureVersion {
  readonly version: string
  readonly title: string
  readonly legalText: string
  readonly validFrom: string | null
  /** Codes of the region's level of government. */
  readonly codes: number
}

/** The lists of codes there are for the region's level of government, the newest first. */
export async function listNomenclatureVersions({ tx, region }: Context): Promise<NomenclatureVersion[]> {
  const codes = sql<number>`(select count(*) from nomenclature n where n.version = v.version and n.gov_level = ${govLevelOf(region)})`
  return tx
    .selectFrom('nomenclature_versions as v')
    .select(['v.version', 'v.title', 'v.legal_text as legalText', 'v.valid_from as validFrom', codes.as('codes')])
    .orderBy('v.valid_from', (order) => order.desc().nullsLast())
    .orderBy('v.version', 'desc')
    .execute()
}

/** Whether any list holds codes of the region's level; without one no code can be called unknown. */
export async function hasLists({ tx, region }: Context): Promise<boolean> {
  const found = await tx
    .selectFrom('nomenclature')
    .select('code')
    .where('gov_level', '=', govLevelOf(region))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const COMPARED_TWICE = 60

export interface SimilarCode {
  readonly version: string
  readonly code: string
  readonly title: string
  readonly programme: string | null
  readonly kegiatan: string | null
  readonly output: string
  readonly unit: string
  /** How much of both titles is alike by their trigrams, 0 to 1. */
  readonly similarity: number
}

/** *Sub kegiatan* of one list whose title is most like a text, the likest first; only of some affairs where they are given. */
export async function findSimilarCodes(
  { tx, region }: Context,
  ask: { readonly text: string; readonly version: string; readonly affairs: readonly string[]; readonly limit: number },
): Promise<SimilarCode[]> {
  const digits = levelDigitsOf(region).map(String)
  const title = (length: number) =>
    sql<
      string | null
    >`(select p.title from nomenclature p where p.version = n.version and p.gov_level = n.gov_level and p.code = array_to_string((string_to_array(n.code, '.'))[1:${sql.lit(length)}], '.'))`
  let whole = tx
    .selectFrom('nomenclature as n')
    .select(['n.version', 'n.gov_level', 'n.code', 'n.title', 'n.output', 'n.unit', 'n.search_key'])
    .where('n.version', '=', ask.version)
    .where('n.gov_level', '=', govLevelOf(region))
    .where('n.kind', '=', 'subkegiatan')
    .where(sql<boolean>`split_part(n.code, '.', 4) = any(${digits})`)
  if (ask.affairs.length > 0) whole = whole.where('n.affair_code', 'in', [...ask.affairs])
  // Whole titles alone put short wordings of a long title too low; the second way to compare is dear, so only the likest are compared twice.
  const likest = whole
    .orderBy(sql`similarity(n.search_key, ${ask.text})`, 'desc')
    .orderBy('n.code')
    .limit(COMPARED_TWICE)
  const likeness = sql<number>`(similarity(n.search_key, ${ask.text}) + word_similarity(${ask.text}, n.search_key)) / 2`
  return tx
    .selectFrom(likest.as('n'))
    .select(['n.version', 'n.code', 'n.title', 'n.output', 'n.unit', likeness.as('similarity')])
    .select([title(3).as('programme'), title(5).as('kegiatan')])
    .orderBy('similarity', 'desc')
    .orderBy('n.code')
    .limit(ask.limit)
    .execute()
}

export interface KnownCode {
  readonly version: string
  readonly code: string
  readonly title: string
  readonly predecessorCode: string | null
  readonly predecessorTitle: string | null
}

/** Where codes stand on the lists of the region's level, the newest list first; programme 01 is found under `X.XX`. */
export async function findCodes({ tx, region }: Context, codes: readonly string[]): Promise<KnownCode[]> {
  const asked = new Map(codes.flatMap((code) => [[code, code] as const, [sharedForm(code), code] as const]))
  if (asked.size === 0) return []
  const rows = await tx
    .selectFrom('nomenclature as n')
    .innerJoin('nomenclature_versions as v', 'v.version', 'n.version')
    .select([
      'n.version',
      'n.code',
      'n.title',
      'n.predecessor_code as predecessorCode',
      'n.predecessor_title as predecessorTitle',
    ])
    .where('n.gov_level', '=', govLevelOf(region))
    .where('n.code', 'in', [...asked.keys()])
    .orderBy('v.valid_from', (order) => order.desc().nullsLast())
    .orderBy('n.version', 'desc')
    .execute()
  return codes.flatMap((code) =>
    rows.filter((row) => row.code === code || row.code === sharedForm(code)).map((row) => ({ ...row, code })),
  )
}

/** What became of codes on later lists: rows that name one of them as their predecessor. */
export async function findSuccessors({ tx, region }: Context, code: string): Promise<KnownCode[]> {
  return tx
    .selectFrom('nomenclature as n')
    .select([
      'n.version',
      'n.code',
      'n.title',
      'n.predecessor_code as predecessorCode',
      'n.predecessor_title as predecessorTitle',
    ])
    .where('n.gov_level', '=', govLevelOf(region))
    .where('n.predecessor_code', '=', code)
    .orderBy('n.version', 'desc')
    .orderBy('n.code')
    .execute()
}
