import { requestError } from '../../../../lib/request-error.ts'

/** Why a link did not open: for a dead one the words of whoever it was sent to, since they know no administrator; else what went wrong. */
export function refusalOf(error: unknown, dead: string): string {
  const { code, message } = requestError(error)
  return code === 'link_invalid' ? dead : message
}
