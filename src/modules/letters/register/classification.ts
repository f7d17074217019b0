import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import { listUsedCodes } from '../queries/letters.ts'

const FILE = fileURLToPath(new URL('../../../../seed/letters/classification.csv', import.meta.url))

interface Code {
  readonly code: string
  readonly name: string
}

let read: readonly Code[] | undefined

function seeded(): readonly Code[] {
  const rows = () =>
    parse(readFileSync(FILE, 'utf8'), { columns: true, bom: true, delimiter: ';', trim: true }) as Record<
      string,
      string
    >[]
  read ??= rows().map(({ code = '', name = '' }) => ({ code, name }))
  return read
}

/** At most 30 codes whose digits or words begin like the question: those the agency has used first, then those of Permendagri 83/2022 we are sure of. */
export async function findClassification(
  ctx: Context,
  { q, agencyId }: { q: string; agencyId?: string | undefined },
): Promise<Code[]> {
  const names = new Map(seeded().map(({ code, name }) => [code, name]))
  const mayAsk = agencyId !== undefined && can.number(ctx.actor, agencyId)
  const used = mayAsk ? await listUsedCodes(ctx, agencyId) : []
  const all = new Map([...used.map((code) => [code, names.get(code) ?? ''] as const), ...names])
  const asked = q.trim().toLowerCase()
  return [...all]
    .filter(([code, name]) => code.toLowerCase().startsWith(asked) || name.toLowerCase().includes(asked))
    .slice(0, 30)
    .map(([code, name]) => ({ code, name }))
}
