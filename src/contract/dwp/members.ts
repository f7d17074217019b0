import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, Paging, pageOf } from '../shapes.ts'
import { Name, One, Phone, Share, Version, Words } from './shapes.ts'

export const Member = z.object({
  id: Id,
  name: z.string(),
  /** A code of `seed/dwp/member-kinds.csv`. */
  kind: z.string(),
  kindName: z.object({ id: z.string(), en: z.string() }),
  phone: z.string().nullable(),
  joinedOn: Day,
  leftOn: Day.nullable(),
  leftReason: z.string(),
  version: Version,
})
export type Member = z.infer<typeof Member>

const MemberInput = z.object({ name: Name, kind: z.string().max(40), phone: Phone.default(''), joinedOn: Day })

/** How somebody, or a unit, takes part. */
export const Participation = z.object({
  /** Meetings of the last twelve months, by quarter, the earliest first: how many were held, and the share that came. */
  quarters: z.array(
    z.object({ year: z.number().int(), quarter: z.number().int(), meetings: z.number().int(), share: Share }),
  ),
  meetings: z.array(
    z.object({ gatheringId: Id, day: Day, title: z.string(), came: z.number().int(), called: z.number().int() }),
  ),
  recentShare: Share,
  earlierShare: Share,
  isFallingAway: z.boolean(),
  /** Who begins to stay away; null for whoever may read the figures but not the names. */
  fallingAway: z
    .array(
      z.object({
        memberId: Id,
        name: z.string(),
        missedInARow: z.number().int(),
        recentShare: Share,
        earlierShare: Share,
      }),
    )
    .nullable(),
})
export type Participation = z.infer<typeof Participation>

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Buku anggota, and how steadily its people take part. */
export const members = {
  kinds: base
    .route({ method: 'GET', path: '/dwp/member-kinds', summary: 'Who can be a member, with its source' })
    .output(
      z.object({ kinds: z.array(z.object({ code: z.string(), id: z.string(), en: z.string(), source: z.string() })) }),
    ),
  list: base
    .route({ method: 'GET', path: '/dwp/units/{id}/members', summary: 'The book of members of one unit' })
    .input(
      One.extend({
        ...Paging.shape,
        q: z.string().trim().max(200).optional(),
        state: z.enum(['current', 'left']).default('current'),
      }),
    )
    .output(pageOf(Member).extend({ can: z.object({ edit: z.boolean() }) })),
  add: base
    .route({ method: 'POST', path: '/dwp/units/{id}/members' })
    .errors(errors('duplicate', 'unknown_reference'))
    .input(One.extend(MemberInput.shape))
    .output(Member),
  change: base
    .route({ method: 'PUT', path: '/dwp/members/{id}' })
    .errors(errors('conflict', 'duplicate', 'unknown_reference'))
    .input(One.extend({ ...MemberInput.shape, version: Version }))
    .output(Member),
  leave: base
    .route({ method: 'POST', path: '/dwp/members/{id}/leave' })
    .errors(errors('conflict', 'period_invalid'))
    .input(One.extend({ lastDay: Day, reason: Words.default(''), version: Version }))
    .output(Member),
  participation: base
    .route({ method: 'GET', path: '/dwp/units/{id}/participation', summary: 'Who comes, and who begins to stay away' })
    .input(One)
    .output(Participation),
  recordMeeting: base
    .route({
      method: 'POST',
      path: '/dwp/units/{id}/meetings',
      summary: 'A meeting of the unit that was held, and which members came; kept as a gathering',
    })
    .errors(errors('day_in_future', 'period_invalid', 'unknown_reference'))
    .input(
      One.extend({
        title: z.string().trim().min(3).max(300),
        place: Words.default(''),
        day: Day,
        startTime: Time.default('09:00'),
        endTime: Time.default('11:00'),
        cameIds: z.array(Id).max(1000),
      }),
    )
    .output(z.object({ gatheringId: Id })),
}
