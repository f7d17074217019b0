import { z } from 'zod'
import { base } from '../errors.ts'
import { Day, Id } from '../shapes.ts'

const KnownCode = z.object({
  version: z.string(),
  code: z.string(),
  title: z.string(),
  predecessorCode: z.string().nullable(),
  predecessorTitle: z.string().nullable(),
})

/** A *sub kegiatan* whose title is like the typed one; nothing is mapped until a person chooses. */
export const CodeProposal = z.object({
  version: z.string(),
  code: z.string(),
  title: z.string(),
  programme: z.string().nullable(),
  kegiatan: z.string().nullable(),
  output: z.string(),
  unit: z.string(),
  similarity: z.number(),
  closeness: z.enum(['same', 'very_close', 'close', 'loose']),
})
export type CodeProposal = z.infer<typeof CodeProposal>

export const nomenclature = {
  versions: base
    .route({
      method: 'GET',
      path: '/plans/nomenclature',
      summary: 'The lists of codes that are loaded, the newest first',
    })
    .output(
      z.array(
        z.object({
          version: z.string(),
          title: z.string(),
          legalText: z.string(),
          validFrom: Day.nullable(),
          codes: z.number().int(),
        }),
      ),
    ),
  propose: base
    .route({ method: 'GET', path: '/plans/nomenclature/proposals', summary: 'Up to five codes for a typed title' })
    .input(
      z.object({
        title: z.string().trim().max(500),
        agencyId: Id.optional(),
        affair: z
          .string()
          .regex(/^([1-9]\.\d{2}|X\.XX)$/)
          .optional(),
        version: z.string().max(60).optional(),
      }),
    )
    .output(z.array(CodeProposal)),
  explain: base
    .route({ method: 'GET', path: '/plans/nomenclature/codes/{code}', summary: 'What a code means on every list' })
    .input(z.object({ code: z.string().max(80) }))
    .output(
      z.object({
        code: z.string(),
        account: z.string().nullable(),
        found: z.array(KnownCode),
        /** Whether any list of the region's level is loaded: without one, nothing can be said of a code. */
        hasLists: z.boolean(),
        successors: z.array(KnownCode),
      }),
    ),
}
