import { coordinates } from '#modules/accounts/index.ts'

/**
 * Who may do what here: only who works for the whole region. Which pairs are asked about, and how alike they are, follows from the records of all
 * agencies, also between two rows of one agency; and an answer joins or parts whatever records others have of both.
 */
export const can = {
  /** Judge whether two records are one person, and take an answer back. */
  review: coordinates,
  /** Have everybody recognised again. */
  run: coordinates,
  /** Totals before and after an own list would say whether others know somebody in it. */
  readFigures: coordinates,
}
