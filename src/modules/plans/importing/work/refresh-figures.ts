import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/**
 * Lets the planner know that the tables of the plans have grown; some tenths of a second at 100,000 rows. Never after rows have gone: figures
 * taken of emptied pages make every index look alike, and the wrong one is read from end to end.
 */
export const refreshFigures = async ({ tx }: Context): Promise<void> => {
  await sql`call refresh_plan_figures()`.execute(tx)
}

/** Whether so many steps are worth new figures: each time there are four times as many rows as before. */
export const isTimeForFigures = (steps: number): boolean => steps > 0 && Number.isInteger(Math.log(steps) / Math.log(4))
