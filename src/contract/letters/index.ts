import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, LoggedWords, Paging, pageOf } from '../shapes.ts'
import {
  Classification,
  Letter,
  LetterheadInput,
  LetterKind,
  LetterRevision,
  LetterSettings,
  LetterState,
  NumberingInput,
  NumberingTrial,
  NumberOrder,
  NumberPreview,
  Urgency,
} from './shapes.ts'

const OfAgency = z.object({ agencyId: Id })
const Year = z.coerce.number().int().min(2000).max(2100)

const RegisterFilter = z.object({
  agencyId: Id.optional(),
  year: Year.optional(),
  kind: LetterKind.optional(),
  state: LetterState.optional(),
  q: z.string().trim().max(200).optional(),
})

const NumberWish = OfAgency.extend({
  kind: LetterKind,
  classification: Classification.default(''),
  datedOn: Day,
  order: NumberOrder.default('insert'),
})

/** Office letters: numbers, the register, and the paper they are written on. */
export const letters = {
  list: base
    .route({ method: 'GET', path: '/letters', summary: 'The register of numbers, the latest first' })
    .input(Paging.extend(RegisterFilter.shape))
    .output(
      pageOf(Letter).extend({
        /** Taken and not used yet, under the same filter. */
        waiting: z.number().int(),
        years: z.array(z.number().int()),
        /** Agencies whose numbers the asker may take. */
        agencies: z.array(z.object({ id: Id, shortName: z.string() })),
      }),
    ),
  get: base
    .route({ method: 'GET', path: '/letters/{id}' })
    .input(z.object({ id: Id }))
    .output(z.object({ letter: Letter, revisions: z.array(LetterRevision) })),
  export: base
    .route({ method: 'GET', path: '/letter-register/export', summary: 'The register as a spreadsheet' })
    .input(RegisterFilter)
    .output(z.file()),
  preview: base
    .route({
      method: 'GET',
      path: '/letter-register/next',
      summary: 'The number a letter of that day would get; takes none',
    })
    .errors(errors('day_in_future', 'number_inserts'))
    .input(NumberWish)
    .output(NumberPreview),
  reserve: base
    .route({ method: 'POST', path: '/letters', summary: 'Take a number for a letter' })
    .errors(errors('day_in_future', 'number_inserts', 'number_taken', 'classification_missing', 'unknown_reference'))
    .input(
      NumberWish.extend({
        subject: LoggedWords(3, 500),
        recipient: LoggedWords(0, 300).default(''),
        urgency: Urgency.default('Biasa'),
      }),
    )
    .output(Letter),
  use: base
    .route({
      method: 'POST',
      path: '/letters/{id}/use',
      summary: 'A letter written elsewhere went out under its number',
    })
    .errors(errors('conflict', 'wrong_state'))
    .input(z.object({ id: Id, version: z.number().int().min(1) }))
    .output(Letter),
  void: base
    .route({
      method: 'POST',
      path: '/letters/{id}/void',
      summary: 'A number that is not used; it stays in the register',
    })
    .errors(errors('conflict', 'letter_has_source', 'wrong_state'))
    .input(z.object({ id: Id, reason: LoggedWords(3, 500), version: z.number().int().min(1) }))
    .output(Letter),
  classification: base
    .route({
      method: 'GET',
      path: '/letter-classification',
      summary: 'Codes of archive classification, and those used before',
    })
    .input(z.object({ q: z.string().trim().max(100).default(''), agencyId: Id.optional() }))
    .output(z.array(z.object({ code: z.string(), name: z.string() }))),

  settings: base
    .route({ method: 'GET', path: '/letter-settings/{agencyId}', summary: 'Paper, numbers and signers of an agency' })
    .input(OfAgency)
    .output(LetterSettings),
  saveLetterhead: base
    .route({ method: 'PUT', path: '/letter-settings/{agencyId}/letterhead' })
    .input(OfAgency.extend(LetterheadInput.shape))
    .output(LetterSettings),
  emblem: base.route({ method: 'GET', path: '/letter-settings/{agencyId}/emblem' }).input(OfAgency).output(z.file()),
  saveEmblem: base
    .route({ method: 'POST', path: '/letter-settings/{agencyId}/emblem', summary: 'PNG or JPEG of at most 1 MB' })
    .errors(errors('picture_unreadable'))
    .input(OfAgency.extend({ file: z.file() }))
    .output(LetterSettings),
  removeEmblem: base
    .route({ method: 'DELETE', path: '/letter-settings/{agencyId}/emblem' })
    .input(OfAgency)
    .output(LetterSettings),
  tryNumbering: base
    .route({
      method: 'GET',
      path: '/letter-settings/{agencyId}/numbering/trial',
      summary: 'The next number under a pattern that is not kept yet',
    })
    .input(
      OfAgency.extend({
        template: NumberingInput.shape.template.default('{urut}/{tahun}'),
        padding: z.coerce.number().int().min(1).max(6).default(3),
        unitCode: NumberingInput.shape.unitCode.default(''),
        perKind: z.stringbool().default(false),
      }),
    )
    .output(NumberingTrial),
  saveNumbering: base
    .route({ method: 'PUT', path: '/letter-settings/{agencyId}/numbering' })
    .errors(errors('number_template', 'number_running'))
    .input(
      OfAgency.extend(NumberingInput.shape).extend({
        /** The last number of this year's paper register; only before the first number is taken here. */
        continueAfter: z.number().int().min(0).max(999_999).nullable().default(null),
      }),
    )
    .output(LetterSettings),
  saveSigner: base
    .route({ method: 'PUT', path: '/letter-settings/{agencyId}/signers/{positionId}' })
    .input(
      OfAgency.extend({ positionId: Id, onBehalfOf: z.string().trim().max(200), rank: z.string().trim().max(100) }),
    )
    .output(LetterSettings),
  sample: base
    .route({
      method: 'GET',
      path: '/letter-settings/{agencyId}/sample',
      summary: 'An invented letter on the paper of the agency',
    })
    .input(OfAgency.extend({ format: z.enum(['pdf', 'docx']).default('pdf') }))
    .output(z.file()),
}
