import type { Meeting, Programme } from '#contract/dwp/programmes.ts'
import { foreseePairs, listPairsOfActivity } from '#modules/overlaps/index.ts'
import { isWithin } from '#modules/places/index.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can, type Standing } from '../policy.ts'
import {
  countPairs,
  findProgrammeRow,
  listPartners,
  listProgrammeRows,
  listProgrammeYears,
  type PartnerRow,
  type ProgrammeRow,
} from '../queries/programmes.ts'
import { loadStanding } from '../queries/units.ts'
import { partnerPlace } from '../sealed-columns.ts'
import { isFundDoubtful, readFund, stateOf } from './programme.ts'

/** The same rule as plans' `editActivity`: of the own unit or of all, and wholly inside the place of the grant. */
const mayEdit = (standing: Standing, { unit, areaCodes }: ProgrammeRow) => {
  const { areaCode } = standing.actor
  const inPlace = areaCode === null || (areaCodes.length > 0 && areaCodes.every((code) => isWithin(code, areaCode)))
  return can.edit(standing, unit.id) && inPlace
}

interface Around {
  readonly standing: Standing
  readonly pairs: ReadonlyMap<string, number>
  readonly partners: readonly PartnerRow[]
}

function present(ctx: Context, row: ProgrammeRow, { standing, pairs, partners }: Around): Programme {
  const { areaCodes: _codes, year: _year, statusReason, revived, ...rest } = row
  const isEditor = mayEdit(standing, row)
  const isOpen = can.readInside(standing, row.unit.id)
  return {
    ...rest,
    fund: row.fund ?? readFund(row.fundText),
    isFundDoubtful: isFundDoubtful(row.fundText, row.fund),
    state: stateOf(row.status, revived !== null),
    stateReason: statusReason,
    revived: revived && { reason: revived.reason, by: revived.by, on: dayIn(ctx.timezone, new Date(revived.at)) },
    pairs: pairs.get(row.id) ?? 0,
    partners: partners
      .filter(({ activityId }) => activityId === row.id)
      .map(({ id, name, kind, gives, contactSealed }) => ({
        id,
        name,
        kind,
        gives,
        contact: contactSealed && isOpen ? ctx.vault.open(partnerPlace(id), contactSealed) : null,
      })),
    can: {
      edit: isEditor,
      revive: isEditor && row.status === 'asleep',
      sleep: isEditor && (row.status === 'planned' || row.status === 'running'),
    },
  }
}

/** Seals a partner's telephone number. */
export const sealContact = (ctx: Context, partnerId: string, contact: string): Uint8Array | null =>
  contact ? ctx.vault.seal(partnerPlace(partnerId), contact) : null

async function around(ctx: Context, rows: readonly ProgrammeRow[]): Promise<Around> {
  const ids = rows.map(({ id }) => id)
  return {
    standing: await loadStanding(ctx),
    pairs: await countPairs(ctx, ids),
    partners: await listPartners(ctx, ids),
  }
}

/** Work programmes of all units in a year (default: this year, else the newest that has any). */
export async function listProgrammesOfUnits(ctx: Context, wanted: number | undefined) {
  const years = await listProgrammeYears(ctx)
  const thisYear = Number(todayOf(ctx).slice(0, 4))
  const year = wanted ?? (years.includes(thisYear) ? thisYear : (years[0] ?? thisYear))
  const rows = await listProgrammeRows(ctx, year)
  const shared = await around(ctx, rows)
  return { year, years, programmes: rows.map((row) => present(ctx, row, shared)) }
}

/** Throws `not_found` for what is no activity of a DWP unit, or none the actor may read. */
async function getProgrammeRow(ctx: Context, id: string): Promise<ProgrammeRow> {
  const row = await findProgrammeRow(ctx, id)
  assert(row, 'not_found')
  return row
}

export async function getProgramme(ctx: Context, id: string): Promise<Programme> {
  const row = await getProgrammeRow(ctx, id)
  return present(ctx, row, await around(ctx, [row]))
}

/** The row, if the actor may change it. Throws `not_found`, `forbidden`. */
export async function getEditableProgramme(ctx: Context, id: string): Promise<ProgrammeRow> {
  const row = await getProgrammeRow(ctx, id)
  assert(mayEdit(await loadStanding(ctx), row), 'forbidden')
  return row
}

const namedShort = ({ id, name, agency, startsOn, endsOn }: Meeting['activity']): Meeting['activity'] => ({
  id,
  name,
  agency,
  startsOn,
  endsOn,
})

/** Which plans a programme meets; of a sleeping one, which it would meet if it were woken. Throws `not_found`. */
export async function listMeetings(ctx: Context, id: string): Promise<{ wouldMeet: boolean; meetings: Meeting[] }> {
  const row = await getProgrammeRow(ctx, id)
  if (row.status === 'asleep') {
    const foreseen = await foreseePairs(ctx, id)
    return {
      wouldMeet: true,
      meetings: foreseen.map(({ other, label, score, why }) => ({
        activity: namedShort(other),
        label,
        score,
        why,
        hasPage: false,
        state: null,
      })),
    }
  }
  const pairs = await listPairsOfActivity(ctx, id)
  return {
    wouldMeet: false,
    meetings: pairs.map(({ sideA, sideB, label, score, why, state }) => {
      const other = sideA.id === id ? sideB : sideA
      return {
        activity: namedShort(other),
        label,
        score,
        why,
        hasPage: true,
        state,
      }
    }),
  }
}
