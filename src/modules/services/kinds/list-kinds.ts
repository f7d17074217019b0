import type { Context } from '#platform/context.ts'
import { insertKind, listOwnKinds } from '../queries/kinds.ts'
import { catalogue } from './catalogue.ts'
import type { ServiceKind } from './kind.ts'

/** Every kind of service of the region, by name: those met in its lists, and those of the catalogue. */
export async function listKinds(ctx: Context): Promise<readonly ServiceKind[]> {
  const own = await listOwnKinds(ctx)
  const known = new Map(catalogue().map((kind) => [kind.code, kind]))
  for (const kind of own) known.set(kind.code, kind)
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** What is to be said of a kind that may be new: a code as lists use it (`job-training`), and a name for people. */
export interface NewKind {
  readonly code: string
  readonly name: string
  readonly group?: ServiceKind['group']
  readonly unit?: ServiceKind['unit']
}

/**
 * Makes sure that the region has a kind before services of it are recorded; one that is there, or in the catalogue, keeps its name and group.
 * Answers the kind.
 */
export async function ensureKind(ctx: Context, { code, name, group, unit }: NewKind): Promise<ServiceKind> {
  const known = catalogue().find((kind) => kind.code === code)
  const named = { code, name: name.trim() || code, nameEn: '' }
  const kind = known ?? { ...named, group: group ?? 'other', unit: unit ?? 'person', need: '' as const }
  await insertKind(ctx, kind)
  return (await listKinds(ctx)).find((one) => one.code === code) ?? kind
}
