import { findSigner, getLetterhead, hourIn, type Letterhead, type Signer, zoneName } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { Session } from '../agenda/session.ts'
import type { Gathering } from '../gathering.ts'
import { readMinutes, type WrittenMinutes } from '../minutes/read-minutes.ts'
import { listParticipants } from '../queries/participants.ts'
import { listSessions } from '../queries/sessions.ts'
import type { Participant } from '../roster/participant.ts'

/** Everything that papers of a gathering are written from. */
export interface Material {
  readonly gathering: Gathering
  readonly letterhead: Letterhead
  /** What is on the agenda and takes place. */
  readonly sessions: readonly Session[]
  /** Who is called, without speakers. */
  readonly people: readonly Participant[]
}

/** Policy is the caller's. */
export async function gather(ctx: Context, gathering: Gathering): Promise<Material> {
  const sessions = await listSessions(ctx, gathering.id)
  const people = await listParticipants(ctx, gathering.id)
  return {
    gathering,
    letterhead: await getLetterhead(ctx, gathering.organiser.id),
    sessions: sessions.filter(({ cancelledReason }) => cancelledReason === ''),
    people: people.filter(({ role }) => role !== 'speaker'),
  }
}

/** The minutes, or nothing where the actor may not read them. */
export async function findMinutes(ctx: Context, id: string): Promise<WrittenMinutes | undefined> {
  try {
    return await readMinutes(ctx, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

/** Who signs for the organiser on a day. Throws `signer_missing`. */
export async function getSigner(
  ctx: Context,
  { organiser }: Gathering,
  onDay: string,
  positionId: string | null = null,
): Promise<Signer> {
  const signer = await findSigner(ctx, { agencyId: organiser.id, positionId: positionId ?? undefined, onDay })
  if (!signer) throw new AppError('signer_missing', { what: organiser.name })
  return signer
}

/** Hours of some sessions in the region's zone; open-ended where nothing is planned. */
export function hoursOf(timezone: string, sessions: readonly Session[]) {
  const from = sessions.map(({ startsAt }) => startsAt.getTime())
  const until = sessions.map(({ endsAt }) => endsAt.getTime())
  const zone = zoneName(timezone)
  if (sessions.length === 0) return { from: '08.00', until: '', zone }
  return {
    from: hourIn(timezone, new Date(Math.min(...from))),
    until: hourIn(timezone, new Date(Math.max(...until))),
    zone,
  }
}

/** Lines of a text that somebody typed: no empty ones, no bullets of their own. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*]|\d+[.)])\s+/, '').trim())
    .filter(Boolean)

const CAPACITY: Readonly<Record<string, string>> = { plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' }
export const postOf = ({ capacity, title }: Pick<Participant, 'capacity' | 'title'>): string =>
  `${CAPACITY[capacity ?? ''] ?? ''}${title}`

export const placeOf = ({ place }: Gathering): string => place || '-'
