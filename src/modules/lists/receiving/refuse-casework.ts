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
