import type { ListLayout } from '#contract/lists/layout.ts'
import type { Context } from '#platform/context.ts'
import { type ListEdition, rowsOf, signaturesOf, splitSamples } from '../edition.ts'

const contentPlace = (id: string) => `list_editions.content ${id}`
const samplesPlace = (id: string) => `list_editions.samples ${id}`

/** A layout as it is kept: bare, its examples sealed, and what is looked for by. */
function layoutColumns({ vault }: Context, id: string, layout: ListLayout) {
  const { bare, samples } = splitSamples(layout)
  return {
    layout: JSON.stringify(bare),
    samples: vault.seal(samplesPlace(id), JSON.stringify(samples)),
    signatures: signaturesOf(layout),
    row_count: rowsOf(layout),
  }
}

type NewEdition = Pick<
  ListEdition,
  'id' | 'agencyId' | 'newAgency' | 'title' | 'serviceKind' | 'period' | 'asOf' | 'giver' | 'fundSource' | 'basis'
> &
  Pick<ListEdition, 'fileName' | 'fileHash' | 'layout' | 'remarks'> & { readonly content: Uint8Array }

export async function insertEdition(ctx: Context, row: NewEdition): Promise<void> {
  const { tx, region, vault, actor, clock } = ctx
  await tx
    .insertInto('list_editions')
    .values({
      region_id: region,
      id: row.id,
      agency_id: row.agencyId,
      new_agency: row.newAgency,
      title: row.title,
      service_kind: row.serviceKind,
      period: row.period,
      as_of: row.asOf,
      giver: row.giver,
      fund_source: row.fundSource,
      basis: JSON.stringify(row.basis),
      file_name: row.fileName,
      file_sha256: row.fileHash,
      content: vault.seal(contentPlace(row.id), row.content),
      ...layoutColumns(ctx, row.id, row.layout),
      remarks: JSON.stringify(row.remarks),
      state: 'uploaded',
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** What changes about an edition on its way; `content: null` lets go of the file and of the examples taken from it. */
export type EditionChange = Partial<
  Pick<
    ListEdition,
    | 'seriesId'
    | 'agencyId'
    | 'newAgency'
    | 'title'
    | 'serviceKind'
    | 'period'
    | 'asOf'
    | 'giver'
    | 'fundSource'
    | 'basis'
    | 'layout'
    | 'corrections'
    | 'remarks'
    | 'state'
    | 'counts'
    | 'supersedes'
    | 'comparison'
    | 'jobId'
    | 'committedAt'
    | 'undoneAt'
  >
> & { readonly content?: null }

const json = (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value))

export async function updateEdition(ctx: Context, id: string, change: EditionChange): Promise<void> {
  const columns = {
    series_id: change.seriesId,
    agency_id: change.agencyId,
    new_agency: change.newAgency,
    title: change.title,
    service_kind: change.serviceKind,
    period: change.period,
    as_of: change.asOf,
    giver: change.giver,
    fund_source: change.fundSource,
    basis: json(change.basis),
    corrections: json(change.corrections),
    remarks: json(change.remarks),
    state: change.state,
    counts: json(change.counts),
    supersedes: change.supersedes,
    comparison: json(change.comparison),
    job_id: change.jobId,
    committed_at: change.committedAt,
    undone_at: change.undoneAt,
    ...(change.content === null ? { content: null, samples: null } : {}),
    ...(change.layout ? layoutColumns(ctx, id, change.layout) : {}),
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const { tx, region } = ctx
  await tx.updateTable('list_editions').set(given).where('region_id', '=', region).where('id', '=', id).execute()
}

const kept = async ({ tx, region }: Context, id: string) =>
  tx
    .selectFrom('list_editions')
    .select(['content', 'samples'])
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()

/** The gzipped file; undefined once it was let go. */
export async function findContent(ctx: Context, id: string): Promise<Uint8Array | undefined> {
  const sealed = (await kept(ctx, id))?.content
  return sealed ? ctx.vault.openBytes(contentPlace(id), sealed) : undefined
}

/** The examples of every column, in the order of the layout; none once the file was let go. */
export async function findSamples(ctx: Context, id: string): Promise<readonly (readonly string[])[]> {
  const sealed = (await kept(ctx, id))?.samples
  return sealed ? (JSON.parse(ctx.vault.open(samplesPlace(id), sealed)) as string[][]) : []
}
