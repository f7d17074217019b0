import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id, severalOf } from '../../shapes.ts'
import { Gathering } from '../shapes.ts'

/** What a copy may take over. Minutes, attendance, answers and notes on health never. */
export const ClonePart = z.enum(['agenda', 'roster_rule', 'speakers', 'committee', 'rooms', 'materials', 'questions'])
export type ClonePart = z.infer<typeof ClonePart>

export const ClonePreview = z.object({
  /** How many of each the gathering has to be copied. */
  parts: z.array(z.object({ part: ClonePart, count: z.number().int(), isChosen: z.boolean() })),
  startsOn: Day,
  endsOn: Day,
  shiftDays: z.number().int(),
  /** The agenda as it would stand. */
  sessions: z.array(z.object({ title: z.string(), startsAt: z.string(), endsAt: z.string() })),
})
export type ClonePreview = z.infer<typeof ClonePreview>

const Parts = severalOf(ClonePart, 7)

/** A gathering as the template of the next. */
export const cloning = {
  preview: base
    .route({ method: 'GET', path: '/gatherings/{id}/clone', summary: 'What a copy would hold, on its new days' })
    .input(z.object({ id: Id, startsOn: Day.optional(), parts: Parts.optional() }))
    .output(ClonePreview),
  clone: base
    .route({ method: 'POST', path: '/gatherings/{id}/clone' })
    .errors(errors('period_invalid'))
    .input(
      z.object({
        id: Id,
        title: z.string().trim().min(3).max(300),
        startsOn: Day,
        parts: z.array(ClonePart).max(7),
      }),
    )
    .output(Gathering),
}
