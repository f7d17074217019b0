import { CheckLimits, type Officer } from '#contract/services/checks.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { readNumbers } from '#platform/seed/read-seed.ts'
import { can } from '../policy.ts'
import { findSetting, putSetting } from '../queries/settings.ts'

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
  shipped ??= CheckLimits.parse(readNumbers('services/limits', Object.keys(CheckLimits.shape)))
  return shipped
}

/** The settings of the region, what it has not set as shipped. */
export async function readSettings(ctx: Context): Promise<CheckSettings> {
  const row = await findSetting(ctx, KEY)
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
  await putSetting(ctx, KEY, { value: { limits, officer }, source })
  await record(ctx, 'services.check.configure', { kind: 'region_settings', id: KEY }, { ...limits })
}
