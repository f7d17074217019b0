import { dayBefore } from '#contract/calendar/days.ts'
import type { Language } from '#contract/errors.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { type Agency, guessKind } from '../agency.ts'
import { agencyFinder, findParentOfDwp } from '../agency-names.ts'
import { listAgencies } from '../agency-queries.ts'
import { createAgency } from '../create-agency.ts'
import { can } from '../policy.ts'
import type { Mandate } from './mandate.ts'
import { describeProblem, type ImportProblem } from './mandate-columns.ts'
import { readMandateFile } from './mandate-file.ts'
import { gatherAgencies, type ListedAgency, planChanges } from './mandate-plan.ts'
import { closeMandate, insertMandate, listOpenMandates } from './mandate-queries.ts'

export interface MandateImportInput {
  readonly source: Uint8Array | string
  readonly fileName: string
  readonly dryRun: boolean
  /** The day on which changes take hold; default today. First mandates of an agency begin with the year of their regulation. */
  readonly from?: string | undefined
  readonly language: Language
}

/**
 * Reads a list of mandates into the register: makes agencies that are missing, begins new mandates, and ends those of a listed agency that the
 * list no longer has. Agencies the list does not name stay as they are. The same file twice changes nothing. With any error nothing is written.
 * Errors: forbidden, file_unreadable.
 */
export async function importMandates(ctx: Context, input: MandateImportInput) {
  assert(can.manageMandates(ctx.actor), 'forbidden')
  const file = await readMandateFile(input.source, input.fileName, input.language)
  const gathered = gatherAgencies(file.rows)
  const problems = [...file.problems, ...gathered.problems]
  const hasErrors = problems.some((problem) => problem.severity === 'error')
  const isForReal = !input.dryRun && !hasErrors
  const outcome = await applyAll(ctx, gathered.agencies, input.from ?? todayOf(ctx), isForReal, problems)
  if (isForReal)
    await record(
      ctx,
      'mandate.import',
      { kind: 'region', id: ctx.region },
      {
        rows: file.rows.length,
        created: outcome.created.length,
        begun: outcome.mandatesBegun,
        ended: outcome.mandatesEnded,
      },
    )
  const { created, ...counts } = outcome
  return {
    committed: isForReal,
    rows: file.rows.length,
    agenciesCreated: created.map(({ shortName, name, kind }) => ({ shortName, name, kind })),
    ...counts,
    problems: problems
      .sort((a, b) => a.row - b.row)
      .map(({ row, column, severity, said }) => ({
        row,
        column,
        severity,
        message: describeProblem(said, input.language),
      })),
  }
}

async function applyAll(
  ctx: Context,
  listed: readonly ListedAgency[],
  effective: string,
  isForReal: boolean,
  problems: ImportProblem[],
) {
  const outcome = { created: [] as Agency[], mandatesBegun: 0, mandatesEnded: 0, mandatesUnchanged: 0 }
  const agencies = (await listAgencies(ctx)).filter((agency) => agency.validUntil === null)
  const known = new Map(agencies.map((agency) => [agency.shortName.toLowerCase(), agency]))
  const find = agencyFinder(agencies)
  // DWP units after the agencies they stand beside, which may come later in the list.
  const inOrder = [...listed].sort((a, b) => Number(guessKind(a.name) === 'dwp') - Number(guessKind(b.name) === 'dwp'))
  for (const one of inOrder) {
    const existing = known.get(one.shortName.toLowerCase()) ?? find(one.name).agency
    if (existing && existing.name.toLowerCase() !== one.name.toLowerCase())
      problems.push({
        row: one.row,
        column: 'instansi',
        severity: 'warning',
        said: { code: 'name_differs', known: existing.name },
      })
    const agency = existing ?? (await addAgency(ctx, one, [...known.values()], isForReal, problems))
    if (!existing) outcome.created.push(agency)
    known.set(agency.shortName.toLowerCase(), agency)
    const open = existing ? await listOpenMandates(ctx, agency.id) : []
    const changes = planChanges(one, open, effective)
    outcome.mandatesBegun += changes.begin.length
    outcome.mandatesEnded += changes.end.length
    outcome.mandatesUnchanged += open.length - changes.end.length
    if (isForReal) await applyChanges(ctx, agency.id, changes, effective)
  }
  return outcome
}

async function addAgency(
  ctx: Context,
  { row, shortName, name }: ListedAgency,
  known: readonly Agency[],
  isForReal: boolean,
  problems: ImportProblem[],
): Promise<Agency> {
  const kind = guessKind(name)
  const parent = kind === 'dwp' ? findParentOfDwp(known, { shortName, name }) : { agency: undefined, text: null }
  if (!parent.agency && parent.text)
    problems.push({
      row,
      column: 'instansi',
      severity: 'warning',
      said: { code: 'parent_unknown', parent: parent.text },
    })
  const agency = { shortName, name, kind, parentId: parent.agency?.id ?? null }
  if (isForReal) return createAgency(ctx, agency)
  return {
    ...agency,
    id: newId(),
    parent: null,
    areaCode: null,
    validFrom: effectiveAlways,
    validUntil: null,
    formerNames: [],
  }
}

const effectiveAlways = '2000-01-01'

async function applyChanges(
  ctx: Context,
  agencyId: string,
  { begin, end }: ReturnType<typeof planChanges>,
  effective: string,
) {
  for (const mandate of end) await closeMandate(ctx, mandate, dayBefore(effective))
  for (const mandate of begin)
    await insertMandate(ctx, { ...mandate, id: newId(), agencyId } satisfies Omit<Mandate, 'validUntil'>)
  if (begin.length + end.length > 0)
    await record(
      ctx,
      'mandate.change',
      { kind: 'agency', id: agencyId },
      { begun: begin.map((mandate) => mandate.affairCode), ended: end.map((mandate) => mandate.affairCode) },
    )
}
