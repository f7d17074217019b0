import { z } from 'zod'
import { Role } from './accounts.ts'
import { base, errors } from './errors.ts'
import { AreaCode } from './shapes.ts'

const Token = z.object({ token: z.string().min(20).max(100) })

/** 35.07 Kabupaten Malang: plans, lists of people, DWP. 35.73 Kota Malang: every kecamatan and kelurahan with its officials, for large gatherings. */
const SampleRegion = z.enum(['35.07', '35.73'])

/** The first minutes of an installation: which region it is for and who administers it, or a sample to look around in. */
export const setup = {
  open: base
    .route({ method: 'GET', path: '/setup/{token}', summary: 'Whether the link of the first start still holds' })
    .errors(errors('link_invalid'))
    .input(Token)
    .output(z.object({ isOpen: z.literal(true) })),
  findRegions: base
    .route({ method: 'GET', path: '/setup/{token}/regions', summary: 'Provinces and regencies by name' })
    .errors(errors('link_invalid'))
    .input(Token.extend({ q: z.string().max(100) }))
    .output(z.array(z.object({ code: AreaCode, name: z.string() }))),
  setUp: base
    .route({
      method: 'POST',
      path: '/setup/{token}/region',
      summary: 'Open the region and make its first administrator',
    })
    .errors(errors('link_invalid', 'unknown_reference', 'duplicate'))
    .input(
      Token.extend({
        region: AreaCode,
        name: z.string().trim().min(2).max(200),
        email: z.email().max(200),
        password: z.string().min(12).max(128),
      }),
    )
    .output(z.object({ email: z.string() })),
  makeSample: base
    .route({
      method: 'POST',
      path: '/setup/{token}/sample',
      summary: 'Open the sample region; its data follow in the background',
    })
    .errors(errors('link_invalid', 'unknown_reference'))
    .input(Token.extend({ region: SampleRegion.default('35.07') }))
    .output(z.object({ userId: z.string() })),
  listPeople: base
    .route({
      method: 'GET',
      path: '/sample-people',
      summary: 'The invented people of a sample; empty on an installation with real data',
    })
    .output(z.array(z.object({ userId: z.string(), name: z.string(), role: Role, agency: z.string().nullable() }))),
}
