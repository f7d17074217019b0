import { pino } from 'pino'
import type { Config } from './config.ts'

export type Log = ReturnType<typeof createLog>

/**
 * Structured lines on standard error (standard output belongs to the command line's answers). Only ids, codes, counts and durations are
 * handed to it; what could carry a person's data is cut out once more here.
 */
export function createLog(config: Pick<Config, 'logLevel'>) {
  return pino(
    {
      level: config.logLevel,
      base: null,
      redact: {
        paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.nik', '*.email', '*.name', 'email', 'name'],
        remove: true,
      },
    },
    pino.destination(2),
  )
}
