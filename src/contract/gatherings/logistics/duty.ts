import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'
import { AgencyName } from '../shapes.ts'
import { Phone } from './speakers.ts'

/** away: is called to the gathering too; twice: covers two posts at once; partly: the Plh does not hold for all its days. */
export const DutyWarning = z.enum(['away', 'twice', 'partly'])
export type DutyWarning = z.infer<typeof DutyWarning>

export const DutyPost = z.object({
  positionId: Id,
  title: z.string(),
  agency: AgencyName,
  /** Who goes. */
  holder: z.string(),
  cover: z
    .object({
      /** plh: appointed in the register of posts for those days; named: said here. */
      kind: z.enum(['plh', 'named']),
      name: z.string(),
      title: z.string(),
      note: z.string(),
      positionId: Id.nullable(),
      hasPhone: z.boolean(),
      /** Empty to everybody but the organiser. */
      phone: z.string(),
    })
    .nullable(),
  warnings: z.array(DutyWarning),
  can: z.object({ fill: z.boolean() }),
})
export type DutyPost = z.infer<typeof DutyPost>

export const Duty = z.object({
  posts: z.array(DutyPost),
  /** Posts whose holder goes and that nobody covers. */
  gaps: z.number().int(),
  warned: z.number().int(),
  /** Whether these are all posts, or those of one's own agency. */
  isWhole: z.boolean(),
})
export type Duty = z.infer<typeof Duty>

const One = z.object({ id: Id })

/** Who is in charge at home while heads are away. Each agency says it for its own posts. */
export const duty = {
  get: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/duty',
      summary: 'Who is in charge at home; of an agency that is called, its own posts',
    })
    .input(One)
    .output(Duty),
  fill: base
    .route({ method: 'PUT', path: '/gatherings/{id}/duty' })
    .errors(errors('gathering_over', 'unknown_reference'))
    .input(
      One.extend({
        positionId: Id,
        /** A post of the register whose holder takes over; null: a person by name. */
        coverPositionId: Id.nullable().default(null),
        name: z.string().trim().min(3).max(200),
        title: z.string().trim().max(200).default(''),
        phone: Phone.default(''),
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(Duty),
  clear: base
    .route({ method: 'POST', path: '/gatherings/{id}/duty/clear' })
    .errors(errors('gathering_over'))
    .input(One.extend({ positionId: Id }))
    .output(Duty),
  export: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/duty/export',
      summary: 'The list for the secretary of the region; phone numbers only to the organiser',
    })
    .input(One)
    .output(z.file()),
}
