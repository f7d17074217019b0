import { type DestinationStream, pino } from 'pino'
import type { Config } from './config.ts'

const QUOTED = /"[^"]*"|'[^']*'|\([^)]*\)/g

/**
 * What of an error may be written down: its kind, code, constraint and the places in the code it came through. What the database quotes of a row
 * (`detail`), and everything in quotes or brackets of a message, may hold a person's data and is left out.
 */
function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    type: error.name,
    message: error.message.replaceAll(QUOTED, '…'),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: places.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeFailure(error.cause) }),
  }
}

export type Log = ReturnType<typeof createLog>

/**
 * Structured lines on standard error (standard output belongs to the command line's answers). Only ids, codes, counts and durations are
 * handed to it; what could carry a person's data is cut out once more here.
 */
export function createLog(config: Pick<Config, 'logLevel'>, destination: DestinationStream = pino.destination(2)) {
  return pino(
    {
      level: config.logLevel,
      base: null,
      serializers: { err: describeFailure },
      redact: {
        paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.nik', '*.email', '*.name', 'email', 'name'],
        remove: true,
      },
    },
    destination,
  )
}
