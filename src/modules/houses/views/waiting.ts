import type { HouseState } from '#contract/houses/shapes.ts'
import { daysAfter } from '#platform/clock.ts'
import { readSeed } from '../seed-tables.ts'

const DAYS = new Map(readSeed('waiting-days').map(({ state = '', days }) => [state, Number(days)]))

const numberOf = (name: string) => Number(readSeed('pace').find((row) => row.name === name)?.value)

/** What pace and forecast go by, from `seed/houses/pace.csv`. */
export const PACE = {
  paceWeeks: numberOf('paceWeeks'),
  earlyDays: numberOf('earlyDays'),
  shortDistricts: numberOf('shortDistricts'),
}

/** After so many days a house is late in a state (`seed/houses/waiting-days.csv`); null: it waits for nothing. */
export const waitingDays = (state: HouseState): number | null => DAYS.get(state) ?? null

/** In a state since before the day of its row, a house is late today. */
export const lateSince = (today: string): readonly (readonly [state: string, before: string])[] =>
  [...DAYS].map(([state, days]) => [state, daysAfter(today, -days)])
