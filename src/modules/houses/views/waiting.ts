import type { HouseState } from '#contract/houses/shapes.ts'
import { daysAfter } from '#platform/clock.ts'
import { readSeed } from '../seed-tables.ts'

const DAYS = new Map(readSeed('waiting-days').map(({ state = '', days }) => [state, Number(days)]))

const DAY = 86_400_000

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** After so many days a house is late in a state (`seed/houses/waiting-days.csv`); null: it waits for nothing. */
export const waitingDays = (state: HouseState): number | null => DAYS.get(state) ?? null

/** In a state since before the day of its row, a house is late today. */
export const lateSince = (today: string): readonly (readonly [state: string, before: string])[] =>
  [...DAYS].map(([state, days]) => [state, daysAfter(today, -days)])
