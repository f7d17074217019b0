import type { Chains } from './comparing/chains.ts'
import { sharedPlaces } from './comparing/compare-places.ts'
import { comparePurposes } from './comparing/compare-purpose.ts'
import { compareTargets } from './comparing/compare-target.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { readActivity } from './reading/read-activity.ts'
import type { PlaceReader } from './reading/read-places.ts'
import type { Reading, TargetReading } from './reading/reading.ts'
import type { Need, NeedAssessment, PlannedActivity } from './types.ts'

export type NeedTools = { lexicon: Lexicon; chains: Chains; placeReader: PlaceReader }

/** As sure as for a claimed duplicate: the same output for the same purpose. */
const SAME_OUTPUT = 0.45
const TRADE = 'usaha'
/** Wide groups by which nobody is named in particular. */
const TRAITS_OF_MANY = new Set(['pencari_kerja', 'pelaku_usaha'])

/**
 * Which needs no activity serves. An activity covers a need when it gives the output for the purpose the need names,
 * names the need's group (or one inside or around it by the same attribute), and reaches its area.
 */
export function assessNeeds(needs: readonly Need[], readings: readonly Reading[], tools: NeedTools): NeedAssessment[] {
  return needs.map((need) => {
    const wanted = readActivity(asActivity(need), tools.lexicon, tools.placeReader)
    const covering = readings.filter((reading) => !reading.support && covers(reading, wanted, tools))
    return {
      needId: need.id,
      status: covering.length > 0 ? 'covered' : 'uncovered',
      activityIds: covering.map((reading) => reading.activity.id).sort(),
      why: coverSentence(need, covering),
    }
  })
}

const asActivity = (need: Need): PlannedActivity => ({
  id: need.id,
  agencyId: '',
  agencyShort: '',
  agencyName: '',
  code: null,
  title: need.need,
  purpose: '',
  outputKind: need.expectedOutput,
  skillField: '',
  targetText: need.targetText,
  target: need.target,
  placeText: need.placeText,
  placeCodes: need.placeCodes,
  startsOn: null,
  endsOn: null,
  people: null,
  unit: '',
  budget: null,
  funding: '',
  partner: '',
})

function covers(reading: Reading, wanted: Reading, tools: NeedTools): boolean {
  if (sharedPlaces(reading.place, wanted.place).length === 0) return false
  if (!givesOutput(reading, wanted, tools)) return false
  return namesGroup(reading.target, wanted.target) && compareTargets(reading.target, wanted.target).clash === null
}

function givesOutput(reading: Reading, wanted: Reading, { lexicon, chains }: NeedTools): boolean {
  const objects = objectsOf(wanted, lexicon)
  if (objects.length > 0) {
    const meeting = comparePurposes(reading, wanted, lexicon, chains)
    return meeting.relation.kind === 'same' && meeting.strength >= SAME_OUTPUT
  }
  // The need asks for any skill, tool or capital of a livelihood.
  if (chains(TRADE, reading.link, wanted.link, false).kind !== 'same') return false
  return [...reading.mentions.values()].some(({ id, inTarget }) => {
    const type = lexicon.concepts.get(id)?.type ?? ''
    return !inTarget && (type === 'broad' || lexicon.rows.realms.get(type) === TRADE)
  })
}

/** What the need itself is about; its target text says only for whom. */
const objectsOf = (wanted: Reading, lexicon: Lexicon): string[] =>
  [...wanted.mentions.values()]
    .filter(({ id, inTitle }) => inTitle && lexicon.concepts.get(id)?.type !== 'broad')
    .map(({ id }) => id)

/** The group is named by what marks it most: a special group, a condition, heads of family, an occupation, sex or poverty. */
function namesGroup(target: TargetReading, wanted: TargetReading): boolean {
  const { disability, dwp, migrant } = wanted.special
  if (disability) return target.special.disability !== null
  if (dwp) return target.special.dwp
  if (migrant) return target.special.migrant !== null
  if (wanted.headOfFamily) return target.headOfFamily
  const conditions = [...wanted.conditions]
  if (conditions.length > 0)
    return conditions.some((condition) => target.conditions.has(condition)) || sameAges(target, wanted)
  if (wanted.roles.size > 0) return [...wanted.roles].some((role) => target.roles.has(role))
  if (target.special.disability || target.special.migrant || target.special.dwp) return false
  const jobs = [...wanted.jobs].filter((job) => !TRAITS_OF_MANY.has(job))
  if (jobs.length > 0) return jobs.some((job) => target.jobs.has(job))
  if (wanted.sexes.size === 1) return target.sexes.size === 1
  return true
}

/** Pupils of a school and adolescents are one group by age. */
const sameAges = (target: TargetReading, wanted: TargetReading): boolean =>
  wanted.ages[1] < 100 &&
  target.ages[1] < 100 &&
  target.ages[0] <= wanted.ages[1] &&
  wanted.ages[0] <= target.ages[1] &&
  target.ages[1] - target.ages[0] <= 20

function coverSentence(need: Need, covering: readonly Reading[]): string {
  const where = need.placeText === '' ? 'wilayah ini' : need.placeText
  if (covering.length === 0)
    return `Belum ada kegiatan yang memberi “${need.need}” kepada ${need.targetText} di ${where}.`
  const names = covering.slice(0, 3).map(({ activity }) => `“${activity.title}” (${activity.agencyShort})`)
  const more = covering.length > 3 ? ` dan ${covering.length - 3} lainnya` : ''
  return `Sudah ditangani oleh ${names.join(', ')}${more}.`
}
