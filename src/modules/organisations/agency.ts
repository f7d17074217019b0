import type { Validity } from '#platform/clock.ts'

/** The kinds of bodies; words of PP 18/2016, and `lembaga` for those that are no agency of the region (BAZNAS, TP-PKK). */
export type AgencyKind = 'perangkat_daerah' | 'kecamatan' | 'kelurahan' | 'uptd' | 'unit' | 'dwp' | 'lembaga'

/** One agency, unit, DWP unit or other body. Days are `YYYY-MM-DD`, both ends included; `validUntil` null: goes on. */
export interface Agency {
  readonly id: string
  readonly shortName: string
  readonly name: string
  readonly kind: AgencyKind
  /** The agency it belongs to; for a DWP unit the agency it stands beside. */
  readonly parentId: string | null
  readonly parent: { readonly id: string; readonly shortName: string; readonly name: string } | null
  readonly areaCode: string | null
  readonly validFrom: string
  readonly validUntil: string | null
  /** Names it bore before; old lists still use them. */
  readonly formerNames: readonly { readonly shortName: string; readonly name: string }[]
}

/** Whether two periods share a day. */
export const overlap = (a: Validity, b: Validity): boolean =>
  (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)

const KINDS: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^(dharma wanita|dwp)\b/, 'dwp'],
  [/^(kecamatan|kec\b)/, 'kecamatan'],
  [/^(kelurahan|kel\b)/, 'kelurahan'],
  [/^(uptd?|unit pelaksana teknis|puskesmas|blk|balai latihan)\b/, 'uptd'],
  [/^(bagian|rsud|rumah sakit umum daerah)\b/, 'unit'],
  // Not "Badan …" of the region: bodies set up by law or society that the region works with.
  [
    /^(baznas|badan amil|badan wakaf|badan narkotika|tp[- ]?pkk|tim |pmi\b|palang merah|koni\b|dekranasda|dewan kerajinan|komisi|forum|yayasan|gow\b|kadin|lembaga|mui\b|bps\b|badan pusat statistik|kantor kementerian|polres|kodim)/,
    'lembaga',
  ],
]

/** Guesses what a body is from its name, for imports that do not say it; most bodies are `perangkat_daerah`. */
export function guessKind(name: string): AgencyKind {
  const plain = name.trim().toLowerCase()
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'perangkat_daerah'
}
