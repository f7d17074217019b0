import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id } from '../../shapes.ts'

/** 10 MB: a paper, not a film; larger ones are linked. */
export const MAX_MATERIAL_BYTES = 10 * 1024 * 1024

const Title = z.string().trim().min(3).max(300)
const Moment = z.iso.datetime({ offset: true })
const about = {
  title: Title,
  sessionId: Id.optional(),
  speakerId: Id.optional(),
  /** From when those who are called read it; left out: at once. */
  visibleFrom: Moment.optional(),
}

export const Material = z.object({
  id: Id,
  title: z.string(),
  session: z.object({ id: Id, title: z.string() }).nullable(),
  speaker: z.object({ id: Id, name: z.string() }).nullable(),
  kind: z.enum(['link', 'file']),
  link: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  visibleFrom: z.string().nullable(),
  isVisible: z.boolean(),
  can: z.object({ remove: z.boolean() }),
})
export type Material = z.infer<typeof Material>
const Materials = z.object({ rows: z.array(Material), can: z.object({ add: z.boolean() }) })

const One = z.object({ id: Id })
const Token = z.string().min(1).max(200)
const refusals = errors('gathering_over', 'unknown_reference', 'material_type', 'material_too_large', 'materials_full')

/** Papers of a gathering, by session. */
export const materials = {
  list: base.route({ method: 'GET', path: '/gatherings/{id}/materials' }).input(One).output(Materials),
  addLink: base
    .route({ method: 'POST', path: '/gatherings/{id}/materials/links' })
    .errors(refusals)
    .input(One.extend({ ...about, link: z.url({ protocol: /^https?$/ }).max(1000) }))
    .output(Materials),
  addFile: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/materials/files',
      summary: 'A PDF, document, slides, table or picture of at most 10 MB',
    })
    .errors(refusals)
    .input(One.extend({ ...about, file: z.file() }))
    .output(Materials),
  remove: base
    .route({ method: 'POST', path: '/gathering-materials/{id}/remove' })
    .errors(refusals)
    .input(One)
    .output(Materials),
  file: base.route({ method: 'GET', path: '/gathering-materials/{id}/file' }).input(One).output(z.file()),
  /** By the personal link of a participant or speaker. */
  listByLink: base
    .route({ method: 'POST', path: '/guest/materials' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: Token }))
    .output(z.array(Material.omit({ can: true, isVisible: true }))),
  fileByLink: base
    .route({ method: 'POST', path: '/guest/materials/file' })
    .errors(errors('link_invalid'))
    .input(z.object({ token: Token, materialId: Id }))
    .output(z.file()),
}
