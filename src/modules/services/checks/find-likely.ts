import { sql } from 'kysely'
import type { FindLikely } from '#modules/matching/index.ts'
import { findPersonsByNumbers, nameKey } from '#modules/people/index.ts'

/** By equal NIK alone, the name agreeing; until the room matching answers. */
export const findLikely: FindLikely = async (ctx, { name, nik }) => {
  const [found] = await findPersonsByNumbers(ctx, [{ nikHash: nik ? ctx.vault.hash('nik', nik) : null, kkHash: null }])
  const { rows } = await sql<{ id: string }>`
    select id from persons where region_id = ${ctx.region} and id = any(${[...(found?.byNik ?? [])]}::uuid[])
      and name_key = ${nameKey(name)} order by id limit 5`.execute(ctx.tx)
  return rows.map(({ id }) => ({ personId: id, score: 1, answer: 'same' as const }))
}
