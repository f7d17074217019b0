import { describeError, type ErrorCode } from '#contract/errors.ts'
import type { Obstacle } from '#contract/houses/steps.ts'
import type { AppError } from '#platform/errors.ts'

/** An obstacle in the words of the error table. */
export const obstacle = (code: ErrorCode, data: Readonly<Record<string, unknown>> = {}): Obstacle => ({
  code,
  text: { id: describeError(code, 'id', data), en: describeError(code, 'en', data) },
})

/** What stands against something as an obstacle; nothing where nothing does. */
export const obstacleIn = (against: AppError | null | undefined): Obstacle[] =>
  against ? [obstacle(against.code, against.data)] : []
