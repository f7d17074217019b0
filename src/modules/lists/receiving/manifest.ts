import { z } from 'zod'
import { Day } from '#contract/shapes.ts'

const LONGEST_CODE = 60
const SHORTEST_CODE = 2

/** The code of a kind of service that somebody names in words of their own; undefined where they leave none. */
export function codeOfKind(text: string): string | undefined {
  const code = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE)
  return code.length < SHORTEST_CODE ? undefined : code
}

/** What a manifest says of one file: whose list it is, of what and of when. What its columns mean is not taken from here. */
const Entry = z.object({
  file: z.string().min(1),
  agency: z.string().trim().min(1).max(300),
  service_kind: z
    .string()
    .trim()
    .max(80)
    .refine((text) => codeOfKind(text) !== undefined),
  period: z.string().trim().max(80),
  date: Day,
  title: z.string().trim().max(200).optional(),
  not_casework: z.boolean().optional(),
})
export type ManifestEntry = z.infer<typeof Entry>

/** Lists that come together, the oldest day first, so that a corrected list finds the one it corrects. */
export const Manifest = z
  .array(Entry)
  .transform((entries) => entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)))

/** Lists of one agency, kind and period follow each other, in their order; all others go together, so that people are recognised once. */
export function inWaves<T>(lists: readonly T[], identityOf: (list: T) => readonly unknown[]): T[][] {
  const alike = [...Map.groupBy(lists, (list) => JSON.stringify(identityOf(list))).values()]
  const count = Math.max(0, ...alike.map(({ length }) => length))
  const place = new Map(lists.map((list, at) => [list, at]))
  return Array.from({ length: count }, (_, wave) =>
    alike.flatMap((same) => same[wave] ?? []).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  )
}
