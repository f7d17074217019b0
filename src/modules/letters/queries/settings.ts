import { sql } from 'kysely'
import type { LetterheadInput, NumberingInput } from '#contract/letters/shapes.ts'
import type { Context } from '#platform/context.ts'

/** The name of the region, `Kabupaten Malang`. */
export async function readRegionName({ tx, region }: Context): Promise<string> {
  const { name } = await tx
    .selectFrom('regions')
    .select('name')
    .where('region_id', '=', region)
    .executeTakeFirstOrThrow()
  return name
}

/** What was entered for an agency's paper; undefined: nothing yet. */
export async function findLetterhead({ tx, region }: Context, agencyId: string) {
  const row = await tx
    .selectFrom('letterheads')
    .selectAll()
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
  return row && { ...toInput(row), emblem: row.emblem }
}

type Row = {
  authority: string
  agency_name: string
  address: string
  postal_code: string
  phone: string
  website: string
  email: string
  city: string
  paper: string
  typeface: string
}

const toInput = (row: Row): LetterheadInput => ({
  authority: row.authority,
  agency: row.agency_name,
  address: row.address,
  postalCode: row.postal_code,
  phone: row.phone,
  website: row.website,
  email: row.email,
  city: row.city,
  paper: row.paper as LetterheadInput['paper'],
  typeface: row.typeface as LetterheadInput['typeface'],
})

/** Keeps an agency's paper; `emblem` undefined: as it was, null: none. */
export async function upsertLetterhead(
  { tx, region, actor, clock }: Context,
  agencyId: string,
  { emblem, ...input }: LetterheadInput & { readonly emblem?: Uint8Array | null },
): Promise<void> {
  const values = {
    authority: input.authority,
    agency_name: input.agency,
    address: input.address,
    postal_code: input.postalCode,
    phone: input.phone,
    website: input.website,
    email: input.email,
    city: input.city,
    paper: input.paper,
    typeface: input.typeface,
    ...(emblem === undefined ? {} : { emblem }),
    updated_by: actor.userId,
    updated_at: clock.now(),
  }
  await tx
    .insertInto('letterheads')
    .values({ region_id: region, agency_id: agencyId, ...values })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'agency_id']).doUpdateSet({ ...values, version: sql`letterheads.version + 1` }),
    )
    .execute()
}

/** How an agency's numbers are made; undefined: nothing entered yet. */
export async function findNumbering({ tx, region }: Context, agencyId: string): Promise<NumberingInput | undefined> {
  return await tx
    .selectFrom('letter_numberings')
    .select(['template', 'padding', 'unit_code as unitCode', 'per_kind as perKind'])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
}

export async function upsertNumbering(
  { tx, region, actor, clock }: Context,
  agencyId: string,
  input: NumberingInput,
): Promise<void> {
  const values = {
    template: input.template,
    padding: input.padding,
    unit_code: input.unitCode,
    per_kind: input.perKind,
    updated_by: actor.userId,
    updated_at: clock.now(),
  }
  await tx
    .insertInto('letter_numberings')
    .values({ region_id: region, agency_id: agencyId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'agency_id'])
        .doUpdateSet({ ...values, version: sql`letter_numberings.version + 1` }),
    )
    .execute()
}

/** What signatures of an agency need beyond the post and its holder. */
export async function listSignerNotes({ tx, region }: Context, agencyId: string) {
  return await tx
    .selectFrom('letter_signers')
    .select(['position_id as positionId', 'on_behalf_of as onBehalfOf', 'rank', 'rank_of as rankOf'])
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .execute()
}

export async function upsertSignerNote(
  { tx, region, actor, clock }: Context,
  note: { agencyId: string; positionId: string; onBehalfOf: string; rank: string; rankOf: string },
): Promise<void> {
  const values = {
    on_behalf_of: note.onBehalfOf,
    rank: note.rank,
    rank_of: note.rankOf,
    updated_by: actor.userId,
    updated_at: clock.now(),
  }
  await tx
    .insertInto('letter_signers')
    .values({ region_id: region, agency_id: note.agencyId, position_id: note.positionId, ...values })
    .onConflict((conflict) => conflict.columns(['region_id', 'agency_id', 'position_id']).doUpdateSet(values))
    .execute()
}
