import { z } from 'zod'
import { base } from '../errors.ts'
import { Id } from '../shapes.ts'

const Address = z.record(z.string().max(40), z.union([z.string().max(400), z.array(z.string().max(200)).max(60)]))

/** A person's own choice of filters, as it stands in the address of a page. */
export const SavedView = z.object({ id: Id, name: z.string(), address: Address })
export type SavedView = z.infer<typeof SavedView>

const Page = z.enum(['plans'])

export const views = {
  list: base
    .route({ method: 'GET', path: '/plans/views', summary: 'My saved views of a page' })
    .input(z.object({ page: Page }))
    .output(z.array(SavedView)),
  save: base
    .route({ method: 'POST', path: '/plans/views', summary: 'Keep a view; the same name overwrites' })
    .input(z.object({ page: Page, name: z.string().trim().min(1).max(80), address: Address }))
    .output(SavedView),
  remove: base
    .route({ method: 'DELETE', path: '/plans/views/{id}' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
}
