import { holdsOn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { listAgencies } from '../agency-queries.ts'
import type { Mandate } from './mandate.ts'
import { COLUMNS } from './mandate-columns.ts'
import { listMandates } from './mandate-queries.ts'

/** The mandates of a day (default: today) in the columns the import reads; bodies without an affair stand in the list too. */
export async function exportMandates(
  ctx: Context,
  input: { format: 'csv' | 'xlsx'; on?: string | undefined },
): Promise<File> {
  const day = input.on ?? todayOf(ctx)
  const mandates = await listMandates(ctx, day)
  const rows: OutCell[][] = (await listAgencies(ctx))
    .filter((agency) => holdsOn(agency, day))
    .flatMap((agency) => {
      const groups = sameGround(mandates.filter((mandate) => mandate.agencyId === agency.id))
      const lines = groups.length > 0 ? groups : [[]]
      return lines.map((group) => [
        agency.shortName,
        agency.name,
        group.map((mandate) => mandate.affairCode).join(';'),
        group.map((mandate) => mandate.affairName).join(';'),
        group[0]?.legalText ?? '',
        group[0]?.note ?? '',
        group[0]?.validFrom ?? '',
      ])
    })
  const widths = [18, 50, 16, 40, 60, 30, 12]
  const columns = COLUMNS.map((header, at) => ({ header, width: widths[at] ?? 20 }))
  const subject = { kind: 'region', id: ctx.region }
  return exportSheets(ctx, 'mandates.export', subject, {
    name: `mandat-${ctx.region}-${day}`,
    format: input.format,
    sheets: [{ name: 'Mandat', columns, rows }],
  })
}

/** One line for each legal text, note and first day an agency's affairs share. */
function sameGround(mandates: readonly Mandate[]): readonly (readonly Mandate[])[] {
  const groups = Map.groupBy(mandates, ({ legalText, note, validFrom }) => JSON.stringify([legalText, note, validFrom]))
  return [...groups.values()]
}
