import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, Paging, pageOf } from '../shapes.ts'

const Words = z.object({ id: z.string(), en: z.string() })

/** A row of an agency's list that says a house is proposed. */
const Candidate = z.object({
  recordId: Id,
  name: z.string(),
  /** As the list says, without the code where the village was recognised. */
  village: z.string(),
  villageCode: z.string().nullable(),
  list: z.string(),
  asOf: Day,
  /** The house that was made of this row before. */
  houseId: Id.nullable(),
})
export type HouseCandidate = z.infer<typeof Candidate>

const Skipped = z.object({ recordId: Id, name: z.string(), why: Words })

/** So many rows are taken at once. Each is a question about a family, of which one person has 120 an hour (`seed/services/limits.csv`): more could never be taken. */
export const MOST_TAKEN = 100

/** Houses out of lists that an agency has committed (kind: house repair, state: proposed). */
export const proposals = {
  candidates: base
    .route({ method: 'GET', path: '/houses/candidates', summary: 'Rows of an agency’s lists that propose a house' })
    .input(
      Paging.extend({
        agencyId: Id,
        q: z.string().trim().max(200).optional(),
        /** Without those that are houses already. */
        open: z.stringbool().default(true),
      }),
    )
    .output(pageOf(Candidate)),
  take: base
    .route({
      method: 'POST',
      path: '/houses/candidates',
      summary: 'Makes houses of rows; says which were skipped and why',
    })
    .errors(errors('unknown_reference', 'day_in_future', 'protection_unit', 'check_limit'))
    .input(
      z.object({
        agencyId: Id,
        recordIds: z.array(Id).min(1).max(MOST_TAKEN),
        year: z.number().int().min(2000).max(2100),
        activityId: Id.nullable().default(null),
        proposedBy: z.string().trim().max(300).default(''),
        proposedOn: Day,
      }),
    )
    .output(z.object({ made: z.array(z.object({ id: Id, code: z.string() })), skipped: z.array(Skipped) })),
}
