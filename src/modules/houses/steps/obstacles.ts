import { describeError, type ErrorCode } from '#contract/errors.ts'
import type { Obstacle } from '#contract/houses/steps.ts'
import { AppError } from '#platform/errors.ts'

/** An obstacle in the words of the error table. */
export const obstacle = (code: ErrorCode, data: Readonly<Record<string, unknown>> = {}): Obstacle => ({
  code,
  text: { id: describeError(code, 'id', data), en: describeError(code, 'en', data) },
})

/** Runs a check that refuses by throwing; its refusal as an obstacle, nothing when it passes. */
export async function obstacleOf(check: () => Promise<void>): Promise<Obstacle[]> {
  try {
    await check()
    return []
  } catch (error) {
    if (error instanceof AppError) return [obstacle(error.code, error.data)]
    throw error
  }
}
