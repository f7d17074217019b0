import type { Numbering } from '#contract/houses/steps.ts'
import { useNumber as putNumberToUse, reserveNumber } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'

interface Paper {
  readonly agencyId: string
  readonly kind: 'other' | 'record'
  readonly datedOn: string
  readonly subject: string
}

/** The number of a paper of the office: as it was typed, or the next of the agency's own register. */
export async function numberOf(
  ctx: Context,
  numbering: Numbering,
  paper: Paper,
): Promise<{ readonly number: string; readonly letterId: string | null }> {
  if (numbering.from === 'typed') return { number: numbering.number, letterId: null }
  const letter = await reserveNumber(ctx, { ...paper, classification: numbering.classification, recipient: '' })
  // Used at once: the decree itself is written and signed in the office.
  await putNumberToUse(ctx, letter)
  return { number: letter.number, letterId: letter.id }
}
