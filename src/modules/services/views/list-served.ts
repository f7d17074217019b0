import { maskName } from '#modules/people/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assertFitsSheet } from '#platform/spreadsheet/index.ts'
import { REGION } from '../figures/fold-family.ts'
import { readMarks } from '../figures/marks.ts'
import type { Asked } from '../queries/profile-filter.ts'
import { countServed, type FoundPerson, readServed } from '../queries/served-persons.ts'
import { chooseSeen, type Seen } from './choose-run.ts'

/** A person in the list behind a figure. */
export interface ServedPerson {
  /** As the actor knows the person. */
  readonly personId: string
  /** Masked for who sees all agencies' people; an agency has written its own down itself (docs/decisions/0010). */
  readonly name: string
  readonly sex: 'L' | 'P' | null
  readonly village: string
  readonly district: string
  /** Who served, and with what; for an agency its own services only. */
  readonly agencyIds: readonly string[]
  readonly kinds: readonly string[]
  readonly services: number
  readonly lastOn: string | null
  /** Whole rupiah, as far as lists say. */
  readonly value: number
}

/**
 * The people that some filters mean, by name. The filters are asked of the profiles, of which there are few; whoever belongs to one of them is in
 * the list, so that list and figure cannot disagree.
 */
export async function listServed(
  ctx: Context,
  { page, pageSize, ...asked }: Asked & { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: ServedPerson[]; readonly total: number }> {
  const seen = await chooseSeen(ctx)
  if (!seen) return { rows: [], total: 0 }
  const total = await countServed(ctx, seen, asked)
  const rows = await readServed(ctx, seen, asked, { total, limit: pageSize, offset: (page - 1) * pageSize })
  return { rows: await presentAll(ctx, seen, rows, asked), total }
}

const AT_ONCE = 2000

/** Everybody of a list in its order, some at a time, for exports; each page goes on where the one before ended. Throws `too_many_rows`. */
export async function* eachServed(ctx: Context, asked: Asked, atOnce = AT_ONCE): AsyncGenerator<ServedPerson[]> {
  const seen = await chooseSeen(ctx)
  if (!seen) return
  const total = await countServed(ctx, seen, asked)
  assertFitsSheet(total)
  for (let after: FoundPerson | undefined, done = 0; done < total; done += atOnce) {
    const rows = await readServed(ctx, seen, asked, { total, limit: atOnce, after })
    yield presentAll(ctx, seen, rows, asked)
    after = rows.at(-1)
  }
}

async function presentAll(
  ctx: Context,
  { viewer }: Seen,
  rows: readonly FoundPerson[],
  { who }: Asked,
): Promise<ServedPerson[]> {
  const placeOf = await nameAreas(
    ctx,
    rows.flatMap(({ village_code, district_code }) => [village_code, district_code]),
  )
  const letters = who === 'proposed' ? 'p' : who === 'missed' ? 'r' : who === 'all' ? 'spr' : 's'
  return rows.map((row) => {
    const receipts = readMarks(row.marks, letters)
    return {
      personId: row.person_id,
      name: viewer === REGION ? maskName(row.name) : row.name,
      sex: row.sex,
      village: placeOf(row.village_code)?.name ?? '',
      district: placeOf(row.district_code)?.name ?? '',
      agencyIds: [...new Set(receipts.map(({ agencyId }) => agencyId))],
      kinds: [...new Set(receipts.map(({ kind }) => kind))],
      services: row.services,
      lastOn: row.last_on,
      value: row.value,
    }
  })
}
