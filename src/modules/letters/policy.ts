import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'
import type { Letter } from './register/letter.ts'

type Read = { readonly agency: Pick<Letter['agency'], 'id'> } & Pick<Letter, 'urgency' | 'isInternal'>

/**
 * Who may do what with letters. A register is its agency's own: subjects may be confidential. The coordinator, who sends letters for the region,
 * reads and takes numbers of any agency, but never what is Rahasia or about an internal gathering. `readableBy` of queries/letters.ts is `read` as a
 * where-clause; walls.test.ts proves that they agree.
 */
export const can = {
  read: (actor: Actor, { agency, urgency, isInternal }: Read) =>
    actor.agencyId === agency.id || (coordinates(actor) && urgency !== 'Rahasia' && !isInternal),
  /** Take a number, void it, issue under it. */
  number: (actor: Actor, agencyId: string) => coordinates(actor) || (works(actor) && actor.agencyId === agencyId),
  /** Say that a letter written elsewhere went out; one that Selaras writes is issued with its text. */
  use: (actor: Actor, letter: Pick<Letter, 'agency' | 'state' | 'source'>) =>
    letter.state === 'reserved' && letter.source === null && can.number(actor, letter.agency.id),
  /** The number of a paper that another room keeps is not voided behind its back: the paper is corrected or withdrawn there. */
  void: (actor: Actor, letter: Pick<Letter, 'agency' | 'state' | 'source'>) =>
    letter.state !== 'voided' && letter.source === null && can.number(actor, letter.agency.id),
  readSettings: (actor: Actor, agencyId: string) => coordinates(actor) || actor.agencyId === agencyId,
  saveSettings: (actor: Actor, agencyId: string) => can.number(actor, agencyId),
}
