import { requestRun } from '#modules/matching/index.ts'
import { completeBatch, createBatch, type NewRecord, saveRecords } from '#modules/people/index.ts'
import { ensureKind, type NewService, recordServices, requestFigures } from '#modules/services/index.ts'
import type { Context } from '#platform/context.ts'

interface OwnList {
  readonly list: Parameters<typeof createBatch>[1]
  readonly kind: Parameters<typeof ensureKind>[1]
  readonly records: readonly NewRecord[]
  readonly services: readonly NewService[]
}

/**
 * Enters a list that has no file, since Selaras itself knows whom it names: of its agency, so that recognition and every other agency's check see it as
 * they see any list, within half a minute: several in a row are recognised and counted once. Does not ask who may. Throws `not_found` (agency),
 * `protection_unit`.
 */
export async function enterList(ctx: Context, { list, kind, records, services }: OwnList): Promise<void> {
  await ensureKind(ctx, kind)
  await createBatch(ctx, list)
  await saveRecords(ctx, list.id, records)
  await recordServices(ctx, list.id, services)
  await completeBatch(ctx, list.id)
  await requestRun(ctx, { reason: 'list_committed', when: 'soon' })
  await requestFigures(ctx, 'soon')
}
