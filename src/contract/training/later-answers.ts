import { z } from 'zod'
import { Id } from '../shapes.ts'

/** What somebody answered when they registered again by the link, other than before; numbers masked. */
export const LaterAnswer = z.object({
  id: Id,
  at: z.string(),
  receipt: z.string(),
  name: z.string(),
  nik: z.string(),
  phone: z.string(),
  address: z.string(),
  education: z.string(),
  needsNote: z.string(),
})
export type LaterAnswer = z.infer<typeof LaterAnswer>
