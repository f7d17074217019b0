import { describeError, type ErrorCode } from '#contract/errors.ts'

/** A refusal with a stable code; the kit turns it into the answer the contract declares. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, unknown>>
  constructor(code: ErrorCode, data: Readonly<Record<string, unknown>> = {}) {
    super(describeError(code, 'en', data))
    this.name = 'AppError'
    this.code = code
    this.data = data
  }
}

/** Throws `AppError(code)` unless the fact holds; narrows the fact for the lines below. */
export function assert(fact: unknown, code: ErrorCode, data?: Readonly<Record<string, unknown>>): asserts fact {
  if (!fact) throw new AppError(code, data)
}

/** The name of the violated constraint (`table__meaning`), if the error came from one. */
export function constraintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return undefined
  return typeof error.constraint === 'string' ? error.constraint : undefined
}

/**
 * Runs a write and turns a violated constraint that the room knows into its error code; any other error passes.
 * Each room hands in its own names.
 */
export async function mapConstraints<T>(
  names: Readonly<Record<string, readonly [ErrorCode, Readonly<Record<string, unknown>>?]>>,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const known = names[constraintOf(error) ?? '']
    if (known) throw new AppError(known[0], known[1])
    throw error
  }
}
