import { PhotoRules } from '#contract/houses/field/field.ts'
import { readNumbers } from '#platform/seed/read-seed.ts'

let read: PhotoRules | undefined

/** The rules of `seed/houses/photo-rules.csv`, which says the source of each. */
export function photoRules(): PhotoRules {
  read ??= PhotoRules.parse(readNumbers('houses/photo-rules', Object.keys(PhotoRules.shape)))
  return read
}
