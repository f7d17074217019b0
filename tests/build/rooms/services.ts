import type { CheckLimits } from '#contract/services/checks.ts'
import type { NewRecord } from '#modules/people/index.ts'
import {
  countFigures,
  ensureKind,
  type NewService,
  readSettings,
  recordServices,
  requestFigures,
  saveSettings,
} from '#modules/services/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { createWorker } from '#platform/worker.ts'
import { actAs, testClock } from '../database.ts'
import { buildBatch, buildPersons } from './people.ts'

const NOTHING_SAID: Omit<NewService, 'recordId'> = {
  kind: 'social-aid',
  state: 'delivered',
  givenOn: null,
  period: null,
  value: null,
  quantity: null,
  unit: '',
  giver: '',
  fundSource: '',
  activityId: null,
  detail: '',
}

/** Somebody in a list, with what the list says they received; of `null` the list says nothing. */
export interface Recipient {
  readonly person?: Partial<NewRecord>
  readonly service?: Partial<NewService> | null
}

/** A complete list of an agency: who is in it and what each received. Nobody is recognised in it before `recognise`. */
export async function buildServices(
  ctx: Context,
  recipients: readonly Recipient[],
  given: { agencyId?: string; asOf?: string; title?: string; kind?: string } = {},
) {
  const { kind, ...list } = given
  const batch = await buildBatch(
    ctx,
    recipients.map(({ person = {} }) => person),
    list,
  )
  const services = recipients.flatMap(({ service = {} }, at): NewService[] =>
    service === null ? [] : [{ ...NOTHING_SAID, ...(kind && { kind }), ...service, recordId: batch.ids[at] ?? '' }],
  )
  for (const code of new Set(services.map((service) => service.kind))) await ensureKind(ctx, { code, name: code })
  await recordServices(ctx, batch.batchId, services)
  return batch
}

/** Makes one person of every group of records; a record alone is a group of one. */
export const recognise = (ctx: Context, groups: readonly (readonly string[])[]) => buildPersons(ctx, groups)

/** Counts the ledger as the server does after a commit. */
export async function countAll(database: Database, region = '35.07', clock: Clock = testClock()): Promise<void> {
  await actAs(database, { region, clock }, requestFigures)
  const log = createLog({ logLevel: 'silent' } as Parameters<typeof createLog>[0])
  const worker = createWorker({ database, clock, log, subscribers: {}, kinds: [countFigures] })
  await worker.settle()
}

/** Does some work while the region's limits on checks are these; afterwards they are as they were. */
export async function withCheckLimits<T>(
  database: Database,
  limits: Partial<CheckLimits>,
  work: () => Promise<T>,
): Promise<T> {
  const before = await actAs(database, {}, readSettings)
  await actAs(database, {}, (ctx) =>
    saveSettings(ctx, { ...before, limits: { ...before.limits, ...limits }, source: 'uji' }),
  )
  try {
    return await work()
  } finally {
    await actAs(database, {}, (ctx) => saveSettings(ctx, { ...before, source: 'uji' }))
  }
}

/** The person a record belongs to. */
export async function personOf({ tx, region }: Context, recordId: string): Promise<string> {
  const { person_id } = await tx
    .selectFrom('record_links')
    .select('person_id')
    .where('region_id', '=', region)
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow()
  return person_id
}
