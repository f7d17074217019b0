import type { PartnerKind, PartnerState } from '#contract/partners/shapes.ts'
import { searchKey } from '#modules/places/index.ts'

/** Somebody outside the government who gives, as it is kept. */
export interface Partner {
  readonly id: string
  readonly kind: PartnerKind
  readonly name: string
  readonly areaCode: string | null
  readonly address: string
  readonly does: string
  readonly state: PartnerState
  readonly stateReason: string
  readonly agencyId: string | null
  readonly thanksConsentOn: string | null
  readonly publicName: string
  readonly linkOn: boolean
  readonly linkTurn: number
  readonly version: number
}

/** Forms of a firm and words of respect that stand before a name or behind it and tell nobody apart. */
const TITLES = /\b(pt|cv|ud|tbk|yayasan|koperasi|kop|forum|komunitas|toko|tb|usaha|dagang|universitas|univ)\b\.?/gi

/** The key by which like names are found: folded, without the form of a firm; the whole name where nothing else is left. */
export function nameKey(name: string): string {
  const bare = searchKey(name.replace(TITLES, ' '))
  return bare.length >= 3 ? bare : searchKey(name)
}
