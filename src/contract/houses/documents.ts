import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, Paging, pageOf } from '../shapes.ts'

export const HousePaper = z.enum(['condition', 'materials', 'handover', 'funds'])
export type HousePaper = z.infer<typeof HousePaper>
const Format = z.enum(['docx', 'pdf']).default('docx')

/** Papers of houses on the letterhead of the agency that keeps them (DOMAIN 2.3). */
export const documents = {
  file: base
    .route({
      method: 'GET',
      path: '/houses/{id}/documents/{paper}',
      summary: 'Condition form, DRPB, berita acara serah terima, laporan penggunaan dana as .docx or PDF',
    })
    .input(z.object({ id: Id, paper: HousePaper, format: Format }))
    .output(z.file()),
  decisions: base
    .route({
      method: 'GET',
      path: '/houses/decisions',
      summary: 'Decrees by which houses were chosen, the latest first',
    })
    .input(Paging)
    .output(
      pageOf(
        z.object({
          id: Id,
          agency: z.string(),
          number: z.string(),
          decidedOn: Day,
          note: z.string(),
          houses: z.number().int(),
        }),
      ),
    ),
  decision: base
    .route({
      method: 'GET',
      path: '/houses/decisions/{id}/document',
      summary: 'Attachment of a decree: by name, by address',
    })
    .input(z.object({ id: Id, format: Format }))
    .output(z.file()),
  candidates: base
    .route({
      method: 'POST',
      path: '/houses/documents/candidates',
      summary: 'Candidates by name and address, for a decree to come',
    })
    .errors(errors('houses_of_several_agencies'))
    .input(z.object({ houseIds: z.array(Id).min(1).max(200), format: Format }))
    .output(z.file()),
}
