import { z } from 'zod'
import { Id } from '../shapes.ts'

/** A hundred years: the clock of a phone whose battery was empty starts at 1970 or 2000. */
const CLOCK_MS = 100 * 366 * 24 * 60 * 60 * 1000
/** Milliseconds by which a clock is off; negative: ahead. */
export const ClockOffset = z.number().int().min(-CLOCK_MS).max(CLOCK_MS)

/** What the clock of a device showed; of any year that a clock may fall back to and the database can hold. */
export const DeviceInstant = z.iso.datetime().refine((instant) => instant >= '1950' && instant < '2300')

/** When a device said something, by its own clock, and what it knew of that clock. */
export const DeviceTime = z.object({
  deviceAt: DeviceInstant,
  /** Which run of the page made it; a new one after each start. */
  run: Id,
  /** Milliseconds by which the running page saw its clock being set since; negative: back. */
  shiftMs: ClockOffset.default(0),
  /** The difference of clocks known at that time and the run it was measured in. */
  known: z.object({ offsetMs: ClockOffset, run: Id }).nullable().default(null),
})
export type DeviceTime = z.infer<typeof DeviceTime>

/** Words that somebody typed into a device, without the characters no database holds. */
export const Typed = z
  .string()
  .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u)
  .trim()
