import type { BurnUp } from '#contract/houses/views/figures.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { todayOf } from '../today.ts'
import { burnUp } from './burn-up.ts'
import { areaNames } from './names.ts'
import { countHandedOver, findTarget, listShort, saveTarget } from './queries/targets.ts'
import { yearOf } from './show-figures.ts'
import { PACE } from './waiting.ts'

/** Houses of a year handed over, week by week, against the target of the year; of the whole region. */
export async function showBurnUp(ctx: Context, asked: { readonly year?: number | undefined }): Promise<BurnUp> {
  const year = yearOf(ctx, asked.year)
  const today = todayOf(ctx)
  const said = await findTarget(ctx, year)
  const target = said?.target ?? null
  const handedOver = await countHandedOver(ctx, year)
  const short = await listShort(ctx, year, PACE.shortDistricts)
  const place = await areaNames(
    ctx,
    short.map(({ areaCode }) => areaCode),
  )
  return {
    year,
    target,
    note: said?.note ?? '',
    today,
    ...burnUp({ year, target, today, handedOver }, PACE),
    short: short.map((row) => ({ ...row, name: place(row.areaCode).name })),
    can: { setTarget: can.setTarget(ctx.actor) },
  }
}

interface TargetInput {
  readonly year: number
  readonly target: number
  readonly note: string
}

/** Says how many houses are to be handed over in a year. Throws `forbidden`. */
export async function setTarget(ctx: Context, { year, ...said }: TargetInput): Promise<BurnUp> {
  assert(can.setTarget(ctx.actor), 'forbidden')
  const before = await findTarget(ctx, year)
  await saveTarget(ctx, year, said)
  await record(
    ctx,
    'houses.set_target',
    { kind: 'house_target', id: String(year) },
    { from: before?.target ?? null, to: said.target },
  )
  return showBurnUp(ctx, { year })
}
