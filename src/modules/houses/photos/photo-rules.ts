import { PhotoRules } from '#contract/houses/field/field.ts'
import { readSeed } from '../seed-tables.ts'

let read: PhotoRules | undefined

/** The rules of `seed/houses/photo-rules.csv`, which says the source of each. */
export function photoRules(): PhotoRules {
  read ??= PhotoRules.parse(
    Object.fromEntries(readSeed('photo-rules').map(({ name = '', value }) => [name, Number(value)])),
  )
  return read
}
