import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type CaseworkSigns, findCasework } from '../reading/index.ts'

/**
 * Refuses what lists people who met violence, and asks about what seems to, unless somebody has said that it does not (`isVouched`). Nothing of the file
 * may be kept then: who throws here lets go of it. Throws `casework_list`, `maybe_casework`.
 */
export function assertNoCasework(signs: CaseworkSigns | undefined, isVouched: boolean): void {
  if (!signs) return
  const data = { what: `casework_${signs.place}`, found: signs.words }
  if (signs.isSure) throw new AppError('casework_list', data)
  if (!isVouched) throw new AppError('maybe_casework', data)
}

/** The same of the words somebody uses of a list: its agency, its title. Throws `casework_list`. */
export function assertNoCaseworkSaid(...told: readonly string[]): void {
  const bare = { fileName: '', titles: [], sheetNames: [], headers: [], values: [] }
  assertNoCasework(findCasework({ ...bare, told }), true)
}

const REFUSALS: ReadonlySet<string> = new Set(['casework_list', 'protection_unit'])

/** Whether a list was refused as protected casework: nothing of it may stay. */
export const isRefusal = (error: unknown): error is AppError => error instanceof AppError && REFUSALS.has(error.code)

/**
 * Writes down that a list was refused and by which rule, with no word of the file. In a transaction of its own: the refused one leaves nothing. Without
 * an id the file was refused before there was an edition.
 */
export async function recordRefusal(ctx: Context, { code }: AppError, id?: string): Promise<void> {
  const subject = id === undefined ? { kind: 'region', id: ctx.region } : { kind: 'list_edition', id }
  await record(ctx, 'lists.import.refuse', subject, { reason: code })
}
