import type { Context } from '#platform/context.ts'
import { readSeed } from '#platform/seed/read-seed.ts'
import { can } from '../policy.ts'
import { listUsedCodes } from '../queries/letters.ts'

interface Code {
  readonly code: string
  readonly name: string
}

let read: readonly Code[] | undefined

function seeded(): readonly Code[] {
  read ??= readSeed('letters/classification').map(({ code = '', name = '' }) => ({ code, name }))
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
