import { Command, CommanderError } from 'commander'
import { describeError, ERRORS } from '#contract/errors.ts'
import { SettingsError } from '#platform/config.ts'
import { AppError } from '#platform/errors.ts'
import { DataDirBusy } from '#platform/upkeep/data-lock.ts'
import { addAccounts } from './accounts.ts'
import { Failed, type Terminal, UsageError } from './command.ts'
import { addFollowups } from './followups.ts'
import { addInit } from './init.ts'
import { addKeys } from './keys.ts'
import { addLists } from './lists.ts'
import { addMaintenance } from './maintenance.ts'
import { addMatch } from './match/match.ts'
import { addNomenclature } from './nomenclature.ts'
import { addOrganisations } from './organisations.ts'
import { addOverlaps } from './overlaps.ts'
import { addPeople } from './people.ts'
import { addPlaces } from './places.ts'
import { addPlans } from './plans.ts'
import { addPlansImport } from './plans-import.ts'
import { addSample } from './sample.ts'
import { addServices } from './services.ts'

/** Commands that main.ts adds since they need more than the rooms. */
export interface RunParts extends Terminal {
  readonly serve: (options: { data?: string }) => Promise<void>
}

export function createProgram(parts: RunParts): Command {
  const program = new Command('selaras')
    .description('Sistem koordinasi lintas OPD')
    .exitOverride()
    .showHelpAfterError('(selaras --help menunjukkan semua perintah)')
  program.configureOutput({ writeOut: parts.out, writeErr: parts.say })
  program
    .command('serve')
    .description('jalankan server web')
    .option('--data <dir>', 'folder data')
    .action((options: { data?: string }) => parts.serve(options))
  addFollowups(program, parts)
  addInit(program, parts)
  addLists(program, parts)
  addAccounts(program, parts)
  addMaintenance(program, parts)
  addOrganisations(program, parts)
  addOverlaps(program, parts)
  addPeople(program, parts)
  addKeys(program, parts)
  addPlaces(program, parts)
  addSample(program, parts)
  addServices(program, parts)
  addMatch(program, parts)
  addNomenclature(program, parts)
  addPlans(program, parts)
  addPlansImport(program, parts)
  return program
}

const REFUSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'])

/** One sentence for what nobody foresaw; where it happened only for those who ask (LOG_LEVEL=debug). */
function describeUnexpected(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (REFUSED.has(code))
    return `PostgreSQL tidak menjawab (${code}). Periksa DATABASE_URL dan apakah servernya berjalan.`
  if (code === 'ENOSPC' || code === '53100')
    return 'Ruang simpan penuh; tidak ada yang tersimpan. Kosongkan ruang, lalu ulangi.'
  return process.env.LOG_LEVEL === 'debug'
    ? (error.stack ?? error.message)
    : `${error.message} (LOG_LEVEL=debug menunjukkan tempatnya)`
}

/** Runs one command line; resolves to the exit code: 0 done, 1 the work failed or was refused, 2 the call was wrong. */
export async function runCli(argv: readonly string[], parts: RunParts): Promise<0 | 1 | 2> {
  try {
    await createProgram(parts).parseAsync([...argv], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError) {
      parts.say(`${error.message}\n`)
      return 2
    }
    if (error instanceof AppError) {
      parts.say(`${describeError(error.code, 'id', error.data)} [${error.code} ${ERRORS[error.code].status}]\n`)
      return 1
    }
    if (error instanceof DataDirBusy || error instanceof Failed || error instanceof SettingsError) {
      parts.say(`${error.message}\n`)
      return 1
    }
    parts.say(`${describeUnexpected(error)}\n`)
    return 1
  }
}
