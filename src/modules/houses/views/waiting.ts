import { daysAfter } from '#contract/calendar/days.ts'
import type { HouseState } from '#contract/houses/shapes.ts'
import { readSeed } from '#platform/seed/read-seed.ts'

const DAYS = new Map(readSeed('houses/waiting-days').map(({ state = '', days }) => [state, Number(days)]))

/** After so many days a house is late in a state (`seed/houses/waiting-days.csv`); null: it waits for nothing. */
export const waitingDays = (state: HouseState): number | null => DAYS.get(state) ?? null

/** In a state since before the day of its row, a house is late today. */
export const lateSince = (today: string): readonly (readonly [state: string, before: string])[] =>
  [...DAYS].map(([state, days]) => [state, daysAfter(today, -days)])
