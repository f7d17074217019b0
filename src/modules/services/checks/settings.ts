import { CheckLimits, type Officer } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { readSeed } from '../seed-tables.ts'

/** How often candidates may be asked about, what looks odd, who answers questions; and where that comes from. */
export interface CheckSettings {
  readonly limits: CheckLimits
  readonly officer: Officer | null
  /** Regulation or decision, with date; empty: as Selaras ships it. */
  readonly source: string
}

const KEY = 'services.checks'

let shipped: CheckLimits | undefined

/** As `seed/services/limits.csv` says. */
function shippedLimits(): CheckLimits {
  shipped ??= CheckLimits.parse(Object.fromEntries(readSeed('limits').map(({ name, value }) => [name, Number(value)])))
  return shipped
}

/** The settings of the region, what it has not set as shipped. */
export async function readSettings({ tx, region }: Context): Promise<CheckSettings> {
  const row = await tx
    .selectFrom('region_settings')
    .select(['value', 'source'])
    .where('region_id', '=', region)
    .where('key', '=', KEY)
    .executeTakeFirst()
  const own = (row?.value ?? {}) as { limits?: Partial<CheckLimits>; officer?: Officer | null }
  return {
    limits: { ...shippedLimits(), ...own.limits },
    officer: own.officer ?? null,
    source: row?.source ?? '',
  }
}

/** Sets who is to be asked, and how often candidates may be asked about, with the source of that rule. */
export async function saveSettings(ctx: Context, { limits, officer, source }: CheckSettings): Promise<void> {
  assert(can.readAllChecks(ctx.actor), 'forbidden')
  const row = { value: JSON.stringify({ limits, officer }), source, updated_at: ctx.clock.now() }
  await ctx.tx
    .insertInto('region_settings')
    .values({ region_id: ctx.region, key: KEY, ...row })
    .onConflict((conflict) => conflict.constraint('region_settings__pk').doUpdateSet(row))
    .execute()
  await record(ctx, 'services.check.configure', { kind: 'region_settings', id: KEY }, { ...limits })
}
