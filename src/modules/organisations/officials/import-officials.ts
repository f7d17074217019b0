import { dayBefore } from '#contract/calendar/days.ts'
import { describeError, type Language } from '#contract/errors.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { agencyFinder } from '../agency-names.ts'
import { listAgencies } from '../agency-queries.ts'
import { can } from '../policy.ts'
import { appointHolder, endHolder } from '../positions/appoint-holder.ts'
import { createPosition } from '../positions/create-position.ts'
import { getPosition } from '../positions/get-position.ts'
import type { Position } from '../positions/position.ts'
import { findPositionByTitle } from '../positions/position-queries.ts'
import { keepOrForget, remember } from './attempt-queries.ts'
import { type OfficialRow, readOfficialsFile } from './officials-file.ts'
import { type OfficialsProblem, say } from './officials-problems.ts'

export interface OfficialsImportInput {
  readonly source: Uint8Array | string
  readonly fileName: string
  readonly dryRun: boolean
  readonly language: Language
}

// A post of a list that says no beginning has been there long before the list.
const ALWAYS = '2000-01-01'
// Posts that lead an agency, where the list does not say which.
const HEAD_TITLE =
  /^(kepala (dinas|badan|satuan|pelaksana)|inspektur\b(?! pembantu)|camat\b|lurah\b|sekretaris (daerah|dprd)|direktur\b)/i

/**
 * Reads posts and who holds them into the register: missing posts are made, a new holder ends the one before on the day before, the same holder
 * changes nothing. Each row is tried as it would be done by hand; with any error, and when only checking, nothing is written.
 * Errors: forbidden, file_unreadable.
 */
export async function importOfficials(ctx: Context, input: OfficialsImportInput) {
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  const file = await readOfficialsFile(input.source, input.fileName, input.language)
  const problems: OfficialsProblem[] = [...file.problems]
  const outcome = { postsCreated: 0, appointed: 0, ended: 0, unchanged: 0 }
  const find = agencyFinder((await listAgencies(ctx)).filter(({ validUntil }) => validUntil === null))
  await remember(ctx)
  for (const row of file.rows) {
    const { agency, suggestions } = find(row.agency)
    if (agency) await tryRow(ctx, row, agency.id, input.language, outcome, problems)
    else
      problems.push(
        unknownAgency(
          row,
          suggestions.map(({ shortName }) => shortName),
          input.language,
        ),
      )
  }
  const isForReal = !input.dryRun && problems.every(({ severity }) => severity !== 'error')
  await keepOrForget(ctx, isForReal)
  if (isForReal)
    await record(ctx, 'position.import', { kind: 'region', id: ctx.region }, { rows: file.count, ...outcome })
  return { committed: isForReal, rows: file.count, ...outcome, problems: problems.sort((a, b) => a.row - b.row) }
}

function unknownAgency({ row, agency }: OfficialRow, near: readonly string[], language: Language): OfficialsProblem {
  const hint =
    near.length === 0 ? '' : { id: ` Mungkin: ${near.join(', ')}.`, en: ` Perhaps: ${near.join(', ')}.` }[language]
  return {
    row,
    column: 'instansi',
    severity: 'error',
    message: say('agency_unknown', language, { value: agency, hint }),
  }
}

type Outcome = Record<'postsCreated' | 'appointed' | 'ended' | 'unchanged', number>

/** A refusal of one row is told beside it, and undone back to the row before. */
async function tryRow(
  ctx: Context,
  row: OfficialRow,
  agencyId: string,
  language: Language,
  outcome: Outcome,
  problems: OfficialsProblem[],
): Promise<void> {
  const before = { ...outcome }
  await remember(ctx)
  try {
    const warning = await applyRow(ctx, row, agencyId, language, outcome)
    if (warning) problems.push({ row: row.row, column: 'nama', severity: 'warning', message: warning })
    await keepOrForget(ctx, true)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await keepOrForget(ctx, false)
    Object.assign(outcome, before)
    const message = describeError(error.code, language, error.data)
    problems.push({ row: row.row, column: null, severity: 'error', message })
  }
}

async function applyRow(
  ctx: Context,
  row: OfficialRow,
  agencyId: string,
  language: Language,
  outcome: Outcome,
): Promise<string | undefined> {
  const post = (await findPositionByTitle(ctx, agencyId, row.title)) ?? (await makePost(ctx, row, agencyId, outcome))
  const today = todayOf(ctx)
  const { holders } = await getPosition(ctx, post.id, row.since ?? today)
  const now = holders.find(({ capacity }) => capacity === row.capacity)
  if (row.personName === '') return now && say('nobody_named', language, { name: now.personName })
  if (now && isSame(now, row)) {
    outcome.unchanged++
    return undefined
  }
  if (now) {
    assert(row.since, 'position_occupied', { name: now.personName, from: now.validFrom, capacity: now.capacity })
    await endHolder(ctx, { id: now.id, lastDay: dayBefore(row.since) })
    outcome.ended++
  }
  const { personName, nip, sex, capacity, legalText } = row
  const period = { validFrom: row.since ?? ALWAYS, validUntil: row.until }
  await appointHolder(ctx, { id: post.id, personName, nip, sex, capacity, legalText, ...period })
  outcome.appointed++
  return undefined
}

const isSame = (holder: Position['holders'][number], { nip, personName }: OfficialRow) =>
  holder.nip && nip ? holder.nip === nip : holder.personName.toLowerCase() === personName.toLowerCase()

async function makePost(ctx: Context, row: OfficialRow, agencyId: string, outcome: Outcome): Promise<{ id: string }> {
  const isHead = row.isHead ?? HEAD_TITLE.test(row.title)
  const post = await createPosition(ctx, { agencyId, title: row.title, rank: row.rank, isHead, validFrom: ALWAYS })
  outcome.postsCreated++
  return post
}
