import type { Validity } from '#platform/clock.ts'
import { overlap } from '../agency.ts'

/** Plt: the post is vacant. Plh: its holder is away. Pj: acting head where the law names one (camat of a new kecamatan, head of region). */
export type Capacity = 'definitif' | 'plt' | 'plh' | 'pj'

export interface Holder extends Validity {
  readonly id: string
  readonly positionId: string
  readonly personName: string
  readonly nip: string | null
  readonly sex: 'L' | 'P' | null
  readonly capacity: Capacity
  readonly legalText: string
}

export type PositionState = 'filled' | 'away' | 'acting' | 'vacant'

/** A post of an agency and who holds it on the day asked for. */
export interface Position extends Validity {
  readonly id: string
  readonly agencyId: string
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly title: string
  readonly rank: string
  readonly isHead: boolean
  readonly state: PositionState
  readonly holders: readonly Holder[]
}

export type Refusal =
  | { readonly code: 'position_occupied'; readonly by: Holder }
  | { readonly code: 'position_not_vacant'; readonly by: Holder }
  | { readonly code: 'position_nobody_away' }

type Appointment = Validity & Pick<Holder, 'capacity'>

/**
 * Whether somebody may be given a post, seeing everybody who ever held it. A post has one definitif holder and one stand-in at a time; a Plt or Pj
 * needs it vacant for the whole period, a Plh needs its holder there on the first day.
 */
export function judgeAppointment(appointment: Appointment, holders: readonly Holder[]): Refusal | undefined {
  const meeting = holders.filter((holder) => overlap(holder, appointment))
  const definitif = meeting.find((holder) => holder.capacity === 'definitif')
  const standIn = meeting.find((holder) => holder.capacity !== 'definitif')
  if (appointment.capacity === 'definitif') {
    if (definitif) return { code: 'position_occupied', by: definitif }
    // An earlier Plt ends (`givesWay`); one that begins later would be a Plt of a post that is no longer vacant.
    const later = meeting.find((holder) => isActing(holder) && holder.validFrom >= appointment.validFrom)
    return later && { code: 'position_occupied', by: later }
  }
  if (standIn) return { code: 'position_occupied', by: standIn }
  if (appointment.capacity !== 'plh') return definitif ? { code: 'position_not_vacant', by: definitif } : undefined
  return definitif && definitif.validFrom <= appointment.validFrom ? undefined : { code: 'position_nobody_away' }
}

const isActing = (holder: Holder) => holder.capacity === 'plt' || holder.capacity === 'pj'

/** Stand-ins who end the day before a definitif holder begins. */
export const givesWay = (from: string, holders: readonly Holder[]): readonly Holder[] =>
  holders.filter(
    (holder) =>
      holder.capacity !== 'definitif' &&
      holder.validFrom < from &&
      (holder.validUntil === null || holder.validUntil >= from),
  )

/**
 * Reads a NIP of 18 digits: birth date, year and month of appointment, sex, serial. PPPK have 21 in place of the month; some registers add 20
 * to it, so 21 to 32 are taken. Undefined when it cannot be one.
 */
export function readNip(nip: string): { readonly bornOn: string; readonly sex: 'L' | 'P' } | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])\d{3}$/.exec(nip)
  if (!parts) return undefined
  const bornOn = `${parts[1]}-${parts[2]}-${parts[3]}`
  const date = new Date(`${bornOn}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== bornOn) return undefined
  const month = Number(parts[5])
  const appointed = (month >= 1 && month <= 12) || (month >= 21 && month <= 32)
  if (!appointed || Number(parts[4]) < Number(parts[1]) + 15) return undefined
  return { bornOn, sex: parts[6] === '1' ? 'L' : 'P' }
}
