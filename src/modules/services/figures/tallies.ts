import type { NumberedSet, Tally } from '../queries/write-run.ts'
import type { SeenPerson } from './fold-family.ts'

/** Counts persons into sets and profiles, which get their numbers as they are met. */
export class Tallies {
  readonly #sets = new Map<string, NumberedSet>()
  readonly #profiles = new Map<string, Tally>()

  get sets(): readonly NumberedSet[] {
    return [...this.#sets.values()]
  }

  get profiles(): readonly Tally[] {
    return [...this.#profiles.values()]
  }

  /** Counts a person in; answers the number of the profile. */
  add({ viewer, profile, services, value }: SeenPerson): number {
    const { set, isHead, ...alike } = profile
    const setKey = `${viewer} ${set.marks.join(' ')}`
    const { number: setNumber } = this.#sets.get(setKey) ?? { number: this.#sets.size }
    if (!this.#sets.has(setKey)) this.#sets.set(setKey, { ...set, viewer, number: setNumber })
    const key = `${viewer} ${setNumber} ${Object.values(alike).join(' ')}`
    const tally = this.#profiles.get(key) ?? {
      ...alike,
      ...{ viewer, setNumber, number: this.#profiles.size, persons: 0, families: 0, services: 0, value: 0 },
    }
    tally.persons++
    if (isHead) tally.families++
    tally.services += services
    tally.value += value
    this.#profiles.set(key, tally)
    return tally.number
  }
}
