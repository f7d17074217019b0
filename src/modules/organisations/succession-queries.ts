import type { Context } from '#platform/context.ts'

export type SuccessionKind = 'gabung' | 'pecah' | 'ganti_nama' | 'pindah_urusan'

export interface Succession {
  readonly id: string
  readonly kind: SuccessionKind
  readonly fromId: string
  readonly toId: string
  readonly affairCodes: readonly string[]
  readonly legalText: string
  readonly effectiveOn: string
}

export async function insertSuccession({ tx, region, clock }: Context, row: Succession): Promise<void> {
  await tx
    .insertInto('successions')
    .values({
      region_id: region,
      id: row.id,
      from_agency_id: row.fromId,
      to_agency_id: row.toId,
      kind: row.kind,
      affair_codes: [...row.affairCodes],
      legal_text: row.legalText,
      effective_on: row.effectiveOn,
      recorded_at: clock.now(),
    })
    .execute()
}

/** What became of all agencies, or of one (as origin or destination), the latest first. */
export async function listSuccessions({ tx, region }: Context, agencyId?: string | undefined) {
  let query = tx
    .selectFrom('successions as s')
    .innerJoin('agencies as f', (join) =>
      join.onRef('f.region_id', '=', 's.region_id').onRef('f.id', '=', 's.from_agency_id'),
    )
    .innerJoin('agencies as t', (join) =>
      join.onRef('t.region_id', '=', 's.region_id').onRef('t.id', '=', 's.to_agency_id'),
    )
    .select([
      's.id',
      's.kind',
      's.affair_codes as affairCodes',
      's.legal_text as legalText',
      's.effective_on as effectiveOn',
      'f.id as fromId',
      'f.short_name as fromShortName',
      'f.name as fromName',
      't.id as toId',
      't.short_name as toShortName',
      't.name as toName',
    ])
    .where('s.region_id', '=', region)
  if (agencyId)
    query = query.where((eb) => eb.or([eb('s.from_agency_id', '=', agencyId), eb('s.to_agency_id', '=', agencyId)]))
  const rows = await query.orderBy('s.effective_on', 'desc').orderBy('s.id', 'desc').limit(500).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as SuccessionKind,
    from: { id: row.fromId, shortName: row.fromShortName, name: row.fromName },
    to: { id: row.toId, shortName: row.toShortName, name: row.toName },
    affairCodes: row.affairCodes,
    legalText: row.legalText,
    effectiveOn: row.effectiveOn,
  }))
}
