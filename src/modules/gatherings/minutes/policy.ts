import { works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { can as onGathering } from '../policy.ts'
import { type Head, isOpen } from './minutes.ts'

type Held = Pick<Gathering, 'organiser' | 'visibility' | 'state' | 'calledAgencies'>
type Stage = Pick<Head, 'state'>

/** Who may do what with the minutes of a gathering that the actor may read. */
export const can = {
  /** A draft is the organiser's own; what was sent or locked is read by whoever reads the gathering. */
  read: (actor: Actor, gathering: Held, { state }: Stage): boolean =>
    onGathering.read(actor, gathering) &&
    (state !== 'draft' || actor.agencyId === gathering.organiser.id || onGathering.organise(actor, gathering)),
  write: (actor: Actor, gathering: Held, head: Stage): boolean =>
    isOpen(head) && !isOver(gathering) && onGathering.organise(actor, gathering),
  send: (actor: Actor, gathering: Held, { state }: Stage): boolean =>
    state === 'draft' &&
    gathering.visibility !== 'internal' &&
    !isOver(gathering) &&
    onGathering.organise(actor, gathering),
  finalise: (actor: Actor, gathering: Held, head: Stage): boolean => can.write(actor, gathering, head),
  correct: (actor: Actor, gathering: Held, { state }: Stage): boolean =>
    state === 'final' && onGathering.organise(actor, gathering),
  /** The agencies called say what was put down wrongly; the organiser corrects it itself. */
  remark: (actor: Actor, gathering: Held, head: Stage): boolean =>
    head.state === 'correcting' &&
    !isOver(gathering) &&
    works(actor) &&
    can.read(actor, gathering, head) &&
    actor.agencyId !== gathering.organiser.id,
}
