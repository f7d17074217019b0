import { z } from 'zod'
import { base } from '../errors.ts'
import { Year } from '../plans/shapes.ts'
import { Amount, DistrictCode } from '../plans/strategic.ts'
import { Id, Paging, pageOf } from '../shapes.ts'
import { contributions } from './contributions.ts'
import { Progress, Row, Standing } from './shapes.ts'

const Quarter = z.coerce.number().int().min(1).max(4)

const overview = base
  .route({ method: 'GET', path: '/monitoring/strategic', summary: 'How far the strategic programmes are in a year' })
  .input(z.object({ year: Year.optional() }))
  .output(
    z.object({
      year: z.number().int(),
      years: z.array(z.number().int()),
      programmes: z.array(Standing),
      can: z.object({ define: z.boolean(), report: z.boolean() }),
    }),
  )

const progress = base
  .route({
    method: 'GET',
    path: '/strategic-programmes/{id}/progress',
    summary: 'One programme in a year: pace, forecast, parts of the agencies, districts, sex, disability',
  })
  .input(z.object({ id: Id, year: Year.optional() }))
  .output(Progress)

const rows = base
  .route({
    method: 'GET',
    path: '/strategic-programmes/{id}/rows',
    summary: 'The rows behind the figures of a programme in a year; their sum is what is reached',
  })
  .input(
    Paging.extend({
      id: Id,
      year: Year,
      quarter: Quarter.optional(),
      agencyId: z.union([Id, z.literal('none')]).optional(),
      district: z.union([DistrictCode, z.literal('none')]).optional(),
    }),
  )
  .output(pageOf(Row).extend({ amount: Amount }))

const summary = base
  .route({
    method: 'GET',
    path: '/monitoring/strategic/summary',
    summary: 'The summary of a quarter as a document: programmes, parts, districts that fall short',
  })
  .input(z.object({ year: Year, quarter: Quarter, format: z.enum(['docx', 'pdf']).default('docx') }))
  .output(z.file())

/** How far the region is: strategic programmes with pace and forecast, and what agencies report towards them. */
export const monitoring = { overview, progress, rows, summary, contributions }
