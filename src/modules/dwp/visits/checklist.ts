import type { Checklist } from '#contract/dwp/visits.ts'
import { record } from '#platform/audit.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { type ChecklistRow, insertChecklist, listChecklistRows } from '../queries/checklists.ts'
import { loadStanding } from '../queries/units.ts'
import { FIRST_CHECKLIST, type Item } from '../seed-tables.ts'

const present = ({ version, items, source, createdAt }: ChecklistRow): Checklist => ({
  version,
  items: items.map(({ key, text, help }) => ({ key, text, help })),
  source,
  since: createdAt.toISOString(),
})

/** Every version, the newest first; the first one comes from `seed/dwp/checklist.csv` when a region needs one. */
async function readChecklists(ctx: Context): Promise<Checklist[]> {
  const known = await listChecklistRows(ctx)
  if (known.length > 0) return known.map(present)
  await insertChecklist({ ...ctx, actor: systemActor }, { version: 1, ...FIRST_CHECKLIST })
  return (await listChecklistRows(ctx)).map(present)
}

/** The checklist of a version, or the newest. Throws `not_found`. */
export async function getChecklist(ctx: Context, version: number | null) {
  const versions = await readChecklists(ctx)
  const [newest] = versions
  const found = version === null ? newest : versions.find((one) => one.version === version)
  assert(found && newest, 'not_found')
  return { checklist: found, isNewest: found.version === newest.version }
}

/** With what the actor may do about it. */
export const listChecklists = async (ctx: Context) => ({
  versions: await readChecklists(ctx),
  can: { edit: can.planRounds(await loadStanding(ctx)) },
})

/** A new version for the visits to come; those filled earlier keep theirs. Throws `forbidden`, `conflict`. */
export async function addChecklist(
  ctx: Context,
  input: { readonly source: string; readonly items: readonly Item[] },
): Promise<Checklist> {
  assert(can.planRounds(await loadStanding(ctx)), 'forbidden')
  const [newest] = await readChecklists(ctx)
  const version = (newest?.version ?? 0) + 1
  const unique = new Map(input.items.map((item) => [item.key, item]))
  assert(await insertChecklist(ctx, { version, source: input.source, items: [...unique.values()] }), 'conflict')
  await record(ctx, 'dwp.checklist', { kind: 'dwp_checklist', id: String(version) }, { items: unique.size })
  return (await getChecklist(ctx, version)).checklist
}
