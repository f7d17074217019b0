import { z } from 'zod'
import { AgencyName } from '../plans/shapes.ts'
import { AreaCode, Day, Id } from '../shapes.ts'

/** register: being listed is a state and no aid; it never counts as served. */
export const KindGroup = z.enum(['register', 'aid', 'housing', 'training', 'business', 'event', 'other'])
export type KindGroup = z.infer<typeof KindGroup>

/** Who receives it: one person, a family, or a house with whoever lives in it. */
export const ReceivedBy = z.enum(['person', 'family', 'house'])
export type ReceivedBy = z.infer<typeof ReceivedBy>

export const KindCode = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9_-]{1,60}$/)

export const ServiceKind = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  group: KindGroup,
  unit: ReceivedBy,
})
export type ServiceKind = z.infer<typeof ServiceKind>

/** proposed: asked for; decided: by decree or letter; delivered: in hand. Only decided and delivered count as served. */
export const ServiceState = z.enum(['proposed', 'decided', 'delivered', 'cancelled'])
export type ServiceState = z.infer<typeof ServiceState>

const Count = z.number().int()

/** A count of people is never without its split; `unknown`: no list says the sex. */
export const People = z.object({ all: Count, female: Count, male: Count, unknown: Count })
export type People = z.infer<typeof People>

/**
 * Whom a list of people shows. served: received something; multiple: from two agencies or more; repeated: the same kind more than once;
 * missed: in a register, while nobody of the family was ever served; proposed: asked for and not decided; all: whoever is in a list.
 */
export const Who = z.enum(['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'])
export type Who = z.infer<typeof Who>

/** The filters that figures, matrix, map, list and export share, so that each leads to the rows behind it. */
export const ServedFilter = z.object({
  agency: z.array(Id).max(50).optional(),
  kind: z.array(KindCode).max(50).optional(),
  /** A district; `none`: no list says where. */
  district: z.union([AreaCode, z.literal('none')]).optional(),
  sex: z.enum(['L', 'P', 'none']).optional(),
  decile: z.array(z.coerce.number().int().min(0).max(10)).max(11).optional(),
})
export type ServedFilter = z.infer<typeof ServedFilter>

/** One service in the life of a person. */
export const PersonService = z.object({
  id: Id,
  kind: z.object({ code: z.string(), name: z.string(), group: KindGroup }),
  agency: AgencyName,
  state: ServiceState,
  givenOn: Day.nullable(),
  from: Day,
  until: Day,
  /** No day in the list: the day of the list stands in. */
  isDayOfList: z.boolean(),
  value: z.number().nullable(),
  quantity: z.number().nullable(),
  unit: z.string(),
  giver: z.string(),
  fundSource: z.string(),
  detail: z.string(),
  activityId: Id.nullable(),
  /** The list that says so. */
  list: z.string(),
})
export type PersonService = z.infer<typeof PersonService>
