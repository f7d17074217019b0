import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Classification } from '../letters/shapes.ts'
import { Day, Id, LoggedWords } from '../shapes.ts'
import { House } from './house.ts'
import { CancelKind, PhotoStage } from './shapes.ts'

const OneHouse = z.object({ id: Id, version: z.number().int().min(1) })
const Words = z.object({ id: z.string(), en: z.string() })
const HouseIds = z.array(Id).min(1).max(200)
/** A number that stands on a paper already, or the next of the agency's own register. */
const Numbering = z.discriminatedUnion('from', [
  z.object({ from: z.literal('typed'), number: z.string().trim().min(1).max(100) }),
  z.object({ from: z.literal('register'), classification: Classification.default('') }),
])
export type Numbering = z.infer<typeof Numbering>

/** Why a step is not possible, in both languages, with what to do. */
const Obstacle = z.object({ code: z.string(), text: Words })
export type Obstacle = z.infer<typeof Obstacle>
const Judged = z.object({ id: Id, code: z.string(), ownerName: z.string(), obstacles: z.array(Obstacle) })

/** Houses are chosen by a decree, many at once: all of them or none. */
export const decisions = {
  check: base
    .route({
      method: 'POST',
      path: '/houses/decisions/check',
      summary: 'Which of these houses a decree may choose, and why not',
    })
    .input(z.object({ houseIds: HouseIds }))
    .output(z.array(Judged)),
  make: base
    .route({ method: 'POST', path: '/houses/decisions', summary: 'Chooses houses by a decree; all of them or none' })
    .errors(
      errors(
        'conflict',
        'duplicate',
        'day_in_future',
        'period_invalid',
        'houses_not_decidable',
        'houses_of_several_agencies',
        'classification_missing',
        'number_inserts',
        'number_taken',
      ),
    )
    .input(
      z.object({
        houseIds: HouseIds,
        numbering: Numbering,
        decidedOn: Day,
        note: LoggedWords(0, 1000).default(''),
      }),
    )
    .output(z.object({ id: Id, number: z.string(), houses: z.number().int() })),
}

/** From the plan of materials to the handover, and giving up. */
export const works = {
  progress: base
    .route({
      method: 'POST',
      path: '/houses/{id}/progress',
      summary: 'How far the works are, as somebody saw it; the first begins them',
    })
    .errors(errors('conflict', 'house_over', 'house_step_early', 'day_in_future', 'reason_missing'))
    .input(OneHouse.extend({ progress: PhotoStage, on: Day, note: LoggedWords(0, 1000).default('') }))
    .output(House),
  check: base
    .route({ method: 'GET', path: '/houses/{id}/handover', summary: 'What a handover still lacks' })
    .input(z.object({ id: Id }))
    .output(z.array(Obstacle.extend({ byReason: z.boolean() }))),
  handOver: base
    .route({ method: 'POST', path: '/houses/{id}/handover', summary: 'Handed over: paid in full, photographed, fit' })
    .errors(
      errors(
        'conflict',
        'house_over',
        'house_step_early',
        'day_in_future',
        'period_invalid',
        'handover_not_ready',
        'handover_number_taken',
        'classification_missing',
        'number_inserts',
        'number_taken',
      ),
    )
    .input(
      OneHouse.extend({
        on: Day,
        numbering: Numbering,
        /** Why it is handed over although an indicator of a fit house is not met. */
        reason: LoggedWords(0, 1000).default(''),
      }),
    )
    .output(House),
  cancel: base
    .route({
      method: 'POST',
      path: '/houses/{id}/cancel',
      summary: 'Given up, with kind and reason; the family is free again',
    })
    .errors(errors('conflict', 'house_over', 'wrong_state', 'partner_pledge_delivered'))
    .input(OneHouse.extend({ kind: CancelKind, reason: LoggedWords(3, 1000) }))
    .output(House),
}
