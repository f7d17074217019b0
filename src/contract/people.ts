import { z } from 'zod'
import { base, errors } from './errors.ts'
import { Household, Person, PersonEvent, PersonRecord, PersonRow, Purpose, RevealField, Sex } from './people/shapes.ts'
import { AreaCode, Day, Id, LoggedWords, Paging, pageOf } from './shapes.ts'

const One = z.object({ id: Id })
/** Kept in the history and shown there. */
const Reason = LoggedWords(3, 2000)
const Version = z.number().int().min(1)

export const PersonFilter = Paging.extend({
  districtCode: AreaCode.optional(),
  villageCode: AreaCode.optional(),
  sex: Sex.optional(),
  ageFrom: z.coerce.number().int().min(0).max(150).optional(),
  ageUntil: z.coerce.number().int().min(0).max(150).optional(),
  /** At least so many agencies have a record; asked by an agency it counts its own only. */
  agenciesFrom: z.coerce.number().int().min(1).max(50).optional(),
  state: z.enum(['living', 'died', 'moved']).optional(),
  sort: z.enum(['name', '-name', '-agencies']).default('name'),
})
export type PersonFilter = z.infer<typeof PersonFilter>

/** Persons, the records they are built from, and what staff did to them. */
export const people = {
  list: base
    .route({ method: 'GET', path: '/people', summary: 'Persons under some filters' })
    .input(PersonFilter)
    .output(pageOf(PersonRow)),
  search: base
    .route({
      method: 'POST',
      path: '/people/search',
      summary:
        'Persons by name, however spelt, or by a NIK of 16 digits; in the body, so that it stands in no address and no log',
    })
    .input(PersonFilter.extend({ q: z.string().trim().min(2).max(200) }))
    // nearest: nobody bears these words; the rows bear those most like them.
    .output(pageOf(PersonRow).extend({ nearest: z.literal(true).optional() })),
  get: base.route({ method: 'GET', path: '/people/{id}', summary: 'One person, masked' }).input(One).output(Person),
  records: base
    .route({
      method: 'GET',
      path: '/people/{id}/records',
      summary: 'The rows of lists a person is built from, and why',
    })
    .input(One)
    .output(z.array(PersonRecord)),
  households: base
    .route({
      method: 'GET',
      path: '/people/{id}/households',
      summary: 'Households a person belonged to, the latest first',
    })
    .input(One)
    .output(z.array(Household)),
  history: base
    .route({
      method: 'GET',
      path: '/people/{id}/history',
      summary: 'What staff did to a person and who was shown what',
    })
    .input(One)
    .output(z.array(PersonEvent)),
  reveal: base
    .route({
      method: 'POST',
      path: '/people/{id}/reveal',
      summary: 'Values of one record without masks, for a purpose; logged',
    })
    .input(
      One.extend({
        recordId: Id,
        fields: z.array(RevealField).min(1).max(4),
        purpose: Purpose,
        note: Reason,
      }),
    )
    .output(
      z.object({
        recordId: Id,
        nik: z.string().optional(),
        kk: z.string().optional(),
        phone: z.string().optional(),
        birthDate: Day.optional(),
      }),
    ),
  merge: base
    .route({
      method: 'POST',
      path: '/people/{id}/merge',
      summary: 'Two persons are one; the other one goes into this one',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ otherPersonId: Id, version: Version, reason: Reason }))
    .output(Person),
  split: base
    .route({ method: 'POST', path: '/people/{id}/split', summary: 'Some records are another person' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ recordIds: z.array(Id).min(1).max(200), version: Version, reason: Reason }))
    .output(z.object({ person: Person, newPersonId: Id })),
  recordDeath: base
    .route({ method: 'POST', path: '/people/{id}/death', summary: 'The person has died' })
    .errors(errors('conflict', 'wrong_state', 'day_in_future'))
    .input(One.extend({ on: Day, source: Reason, version: Version }))
    .output(Person),
  recordMove: base
    .route({ method: 'POST', path: '/people/{id}/move', summary: 'The person has moved away' })
    .errors(errors('conflict', 'wrong_state', 'day_in_future'))
    .input(One.extend({ on: Day, to: LoggedWords(2, 300), source: Reason, version: Version }))
    .output(Person),
  undo: base
    .route({ method: 'POST', path: '/people/changes/{id}/undo', summary: 'Takes back what staff did to a person' })
    .errors(errors('change_overtaken', 'wrong_state'))
    .input(One)
    .output(z.object({ personIds: z.array(Id) })),
}
