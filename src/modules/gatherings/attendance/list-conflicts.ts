import type { Conflict } from '#contract/gatherings/attendance/board.ts'
import type { Fact as Shape } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { getOrganised } from '../get-gathering.ts'
import { type Fact, undoneIn } from './attendance.ts'
import { listDevices } from './queries/devices.ts'
import { readAttendance } from './read-attendance.ts'

type Names = ReadonlyMap<string, string>

const namesOfDevices = async (ctx: Context, gatheringId: string): Promise<Names> =>
  new Map((await listDevices(ctx, gatheringId)).map(({ id, name }) => [id, name]))

function present(facts: readonly Fact[], names: Names): Shape[] {
  const undone = undoneIn(facts)
  return facts
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .map((fact) => ({
      id: fact.id,
      kind: fact.kind,
      statement: fact.statement,
      reason: fact.reason,
      representedBy: fact.representedBy,
      means: fact.means,
      device: (fact.deviceId && names.get(fact.deviceId)) ?? null,
      deviceAt: fact.deviceAt.toISOString(),
      at: fact.at.toISOString(),
      clockBasis: fact.clockBasis,
      receivedAt: fact.receivedAt.toISOString(),
      isUndone: undone.has(fact.id),
    }))
}

/** What contradicts itself, by session and name, with everything that was said; the organiser's. Throws `not_found`, `forbidden`. */
export async function pageConflicts(
  ctx: Context,
  { id, page, pageSize }: { readonly id: string; readonly page: number; readonly pageSize: number },
): Promise<{ rows: Conflict[]; total: number }> {
  await getOrganised(ctx, id)
  const attendance = await readAttendance(ctx, id)
  const found = attendance.sessions.flatMap((session) =>
    attendance.people
      .map((person) => ({ session, person, outcome: attendance.of(person.id, session.id) }))
      .filter(({ outcome }) => outcome.conflicts.length > 0),
  )
  const names = await namesOfDevices(ctx, id)
  const rows = found.slice((page - 1) * pageSize, page * pageSize).map(({ session, person, outcome }) => ({
    person: { id: person.id, name: person.name, title: person.title, agency: person.agency },
    session: {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
    },
    kinds: [...outcome.conflicts],
    status: outcome.status,
    facts: present(attendance.factsOf(person.id, session.id), names),
  }))
  return { rows, total: found.length }
}
