import type { Terms } from '#contract/partners/shapes.ts'
import { registerPartner } from '#modules/partners/index.ts'
import type { Context } from '#platform/context.ts'

let made = 0

/** A partner of the region with a name of its own unless one is given; answers its id. */
export const buildPartner = (ctx: Context, given: Partial<Parameters<typeof registerPartner>[1]> = {}) =>
  registerPartner(ctx, {
    kind: 'business',
    name: `Mitra ${++made} ${String.fromCharCode(65 + (made % 26)).repeat(8)}`,
    areaCode: null,
    address: '',
    does: '',
    thanksConsentOn: null,
    publicName: '',
    isAnother: true,
    ...given,
  })

/** A hundred sacks of cement anywhere in the region in 2026, unless told otherwise. */
export const termsOf = (given: Partial<Terms> = {}): Terms => ({
  form: 'goods',
  what: 'semen untuk rumah',
  quantity: 100,
  unit: 'sak',
  areaCode: '35.07',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  ...given,
})
