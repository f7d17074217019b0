import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Purpose } from '../people/shapes.ts'
import { Id, LoggedWords, Paging, pageOf } from '../shapes.ts'
import { House, HouseInput } from './house.ts'
import { HouseEventKind } from './shapes.ts'
import { SurveyScale, SurveyScore } from './survey.ts'

export const OneHouse = z.object({ id: Id })
export const Version = z.number().int().min(1)

const WRITING = errors(
  'unknown_reference',
  'house_number_wrong',
  'house_phone_wrong',
  'house_outside_region',
  'house_village_ended',
  'house_taken',
  'house_cooling_down',
  'house_repaired_elsewhere',
  'house_owner_dead',
  'house_owner_moved',
  'house_alike',
  'day_in_future',
  'check_limit',
)

/** A house that looks like one that is known is written all the same once somebody says why it is another. */
const DespiteReason = LoggedWords(0, 1000).default('')

const Words = z.object({ id: z.string(), en: z.string() })
const Judgement = z.object({
  score: SurveyScore,
  /** Needed questions without an answer, and those on which officers contradict each other. */
  missing: z.array(z.string()),
  conflicts: z.array(z.string()),
  conditions: z.array(z.object({ code: z.string(), label: Words, remedy: Words, isMet: z.boolean().nullable() })),
})

/** What is kept of a house and its family. */
export const records = {
  get: base
    .route({ method: 'GET', path: '/houses/{id}', summary: 'One house, numbers masked' })
    .input(OneHouse)
    .output(House),
  create: base
    .route({
      method: 'POST',
      path: '/houses',
      summary: 'A proposal by hand; locked against a second one of the family',
    })
    .errors({ ...WRITING, ...errors('protection_unit') })
    .input(HouseInput.extend({ agencyId: Id, despite: DespiteReason }))
    .output(House),
  edit: base
    .route({
      method: 'PUT',
      path: '/houses/{id}',
      summary: 'What is said of house and family; empty numbers stay as they were',
    })
    .errors({ ...WRITING, ...errors('conflict', 'house_over') })
    .input(HouseInput.extend({ id: Id, version: Version, despite: DespiteReason }))
    .output(House),
  reveal: base
    .route({
      method: 'POST',
      path: '/houses/{id}/reveal',
      summary: 'NIK, family card and phone without masks, for a purpose; logged',
    })
    .input(OneHouse.extend({ purpose: Purpose, note: LoggedWords(3, 2000) }))
    .output(z.object({ nik: z.string().nullable(), kk: z.string().nullable(), phone: z.string().nullable() })),
  judgement: base
    .route({
      method: 'GET',
      path: '/houses/{id}/judgement',
      summary: 'What the survey says: fitness, urgency, conditions',
    })
    .input(OneHouse)
    .output(z.object({ scale: SurveyScale, before: Judgement, after: Judgement })),
  history: base
    .route({ method: 'GET', path: '/houses/{id}/history', summary: 'Each step of a house, the latest first' })
    .input(OneHouse.extend(Paging.shape))
    .output(
      pageOf(
        z.object({
          id: Id,
          kind: HouseEventKind,
          details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
          by: z.string(),
          at: z.string(),
        }),
      ),
    ),
}
