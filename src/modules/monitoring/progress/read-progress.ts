import type { DistrictResult, PartResult, Progress, Standing } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { type AgencyName, nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { getStrategic, listStrategic } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { BUNDLE, countsOf } from '../counting/in-bundles.ts'
import { sumByAgency } from '../counting/sum-up.ts'
import { listDistricts } from '../districts.ts'
import { can } from '../policy.ts'
import { type Loaded, loadCounted, NOTHING_LOADED, type Reader } from './load-counted.ts'
import { type Look, pacesOf, shownByDistrict, standingOf } from './standing.ts'

/** The present year where a programme covers it, else the last that one covers. */
function yearToShow(years: readonly number[], asked: number | undefined, today: string): number {
  const present = Number(today.slice(0, 4))
  return asked ?? (years.length === 0 || years.includes(present) ? present : Math.max(...years))
}

const yearsOf = ({ firstYear, lastYear }: StrategicProgramme) =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)

/** Loads a year of some programmes: what counts towards each, and the day and districts to look at it by. */
export async function lookAt(ctx: Context, programmes: readonly StrategicProgramme[], year: number, reader: Reader) {
  const districts = await listDistricts(ctx)
  const look: Look = { year, today: todayOf(ctx), districts }
  const loaded = await loadCounted(ctx, programmes, { ...look, districts: new Set(districts.keys()) }, reader)
  return { look, loadedOf: (id: string): Loaded => loaded.get(id) ?? NOTHING_LOADED }
}

/** How far the strategic programmes of a year are; by default the present one. */
export async function surveyStrategic(ctx: Context, asked: number | undefined) {
  const all = await listStrategic(ctx)
  const years = [...new Set(all.flatMap(yearsOf))].sort((a, b) => b - a)
  const year = yearToShow(years, asked, todayOf(ctx))
  const programmes = all.filter((programme) => yearsOf(programme).includes(year))
  const { look, loadedOf } = await lookAt(ctx, programmes, year, 'who asks')
  return {
    year,
    years,
    programmes: programmes.map((programme): Standing => standingOf(programme, loadedOf(programme.id), look)),
    can: { define: can.define(ctx.actor), report: can.reportAtAll(ctx.actor) },
  }
}

/** One programme in a year with every part and every split, as its reader may see it. Throws `not_found`. */
export async function readProgress(
  ctx: Context,
  { id, year: asked }: { id: string; year?: number | undefined },
  reader: Reader = 'who asks',
) {
  const programme = await getStrategic(ctx, id)
  const years = yearsOf(programme)
  const year = yearToShow(years, asked, todayOf(ctx))
  const { look, loadedOf } = await lookAt(ctx, [programme], year, reader)
  const loaded = loadedOf(id)
  const standing = standingOf(programme, loaded, look)
  const target = programme.targets.find((one) => one.year === year)
  return {
    ...standing,
    years,
    parts: partsOf(programme, loaded, standing, await nameAgencies(ctx, agenciesOf(programme, loaded))),
    ...splitsOf(programme, loaded, look, { ...standing, isOpen: reader === 'who asks' && can.readOwners(ctx.actor) }),
    targetSplit: {
      bySex: target?.bySex ?? null,
      sexReason: target?.sexReason ?? '',
      byDisability: target?.byDisability ?? null,
    },
    can: { report: programme.measure === 'reported' && can.reportAtAll(ctx.actor) },
  } satisfies Progress
}

/** Who has a part in a programme or took part in what counts towards it. */
export const agenciesOf = ({ parts }: StrategicProgramme, { counted }: Loaded): readonly string[] => [
  ...parts.map(({ agency }) => agency.id),
  ...counted.flatMap(({ agencyIds }) => agencyIds),
]

/** Every agency that has a part or took part, by name, then what no agency of the region took part in. */
export function partsOf(
  { parts }: StrategicProgramme,
  { counted }: Loaded,
  { year, silent }: Pick<Standing, 'year' | 'silent'>,
  names: ReadonlyMap<string, AgencyName>,
): PartResult[] {
  const results = sumByAgency(counted)
  const ids = new Set<string | null>([...parts.map(({ agency }) => agency.id), ...results.keys()])
  const rows = [...ids].map((id): PartResult => {
    const part = parts.find(({ agency }) => agency.id === id)
    const result = results.get(id)
    return {
      agency: id === null ? null : namedAgency(names, id),
      role: part?.role ?? '',
      targets: part?.targets.find((target) => target.year === year)?.quarters ?? null,
      share: result?.share ?? [0, 0, 0, 0],
      full: result?.full ?? [0, 0, 0, 0],
      sharedWith: (result?.sharedWith ?? []).map((one) => namedAgency(names, one)),
      isSilent: silent.some((agency) => agency.id === id),
    }
  })
  const nameIn = ({ agency }: PartResult) => agency?.shortName ?? '\uffff'
  return rows.sort((a, b) => nameIn(a).localeCompare(nameIn(b), 'id'))
}

/** By district, by sex, by disability; of persons in bundles, what is less than one is hidden, with what was reckoned from it. */
function splitsOf(
  programme: StrategicProgramme,
  loaded: Loaded,
  look: Look,
  { asOf, year, isOpen }: Standing & { readonly isOpen: boolean },
) {
  const target = programme.targets.find((one) => one.year === year)
  const paces = new Map(pacesOf(target, loaded, look, asOf).map((pace) => [pace.code, pace]))
  const { byCode, whole } = shownByDistrict(programme, loaded, look, isOpen)
  const districts = [...byCode].map(([code, shown]): DistrictResult => {
    const pace = paces.get(code ?? '')
    const reached = shown?.amount ?? null
    return {
      district: code === null ? null : { code, name: look.districts.get(code) ?? code },
      reached,
      target: pace?.target ?? (target?.byDistrict.length && code !== null ? 0 : null),
      expected: reached === null ? null : (pace?.expected ?? null),
      shortfall: reached === null ? 0 : (pace?.shortfall ?? 0),
      split: shown?.split ?? whole,
    }
  })
  const isHidden = loaded.isBundled || (countsOf(programme) === 'owners' && !isOpen)
  return { districts, split: whole, hiddenBelow: isHidden ? BUNDLE : null }
}
