import { readNumbers } from '#platform/seed/read-seed.ts'

/** What the room goes by, from `seed/houses/rules.csv`, which says the source of each. */
export const RULES_OF_HOUSES = readNumbers('houses/rules', [
  'areaPerPerson',
  'failsFrom',
  'unfitFrom',
  'alikeWithinM',
  'shortDistricts',
])
