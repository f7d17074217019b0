import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { HouseInput } from '#contract/houses/house.ts'
import {
  CancelKind,
  GiftForm,
  GiverKind,
  HouseState,
  LandTitle,
  PhotoAngle,
  PhotoDoubt,
  PhotoStage,
} from '#contract/houses/shapes.ts'
import {
  takeOverHouses,
  type WholeAnswer,
  type WholeGift,
  type WholeHouse,
  type WholeItem,
  type WholePhoto,
} from '#modules/houses/index.ts'
import { findAgencyByName } from '#modules/organisations/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId, sha256 } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs.ts'
import { drawHouse } from './sample-pictures.ts'
import { SAMPLE } from './sample-region.ts'

const Item = z.tuple([z.enum(['material', 'labour', 'other']), z.string(), z.number(), z.string(), z.number().int()])
/** Kind, agency or name, form, and percent of the cost; the last of a stack takes what is left. */
const Share = z.tuple([GiverKind, z.string(), GiftForm, z.number().nullable()])
const SampleHouse = z.object({
  owner: z.string(),
  sex: z.enum(['L', 'P']),
  disabled: z.boolean().optional(),
  residents: z.number().int(),
  village: z.string(),
  rt: z.string(),
  rw: z.string(),
  address: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  land: LandTitle,
  agency: z.string(),
  state: HouseState,
  /** Days in its state today. */
  waited: z.number().int().default(0),
  /** Handed over after this share of the days of the year until today, so that the sample is never out of date. */
  done: z.number().optional(),
  cancel: z.tuple([CancelKind, z.string()]).optional(),
  plan: z.string().optional(),
  givers: z.string().optional(),
  /** Percent of the cost that nobody has promised. */
  open: z.number().default(0),
  progress: z.number().int().default(0),
  survey: z.string().optional(),
  photos: z.object({ stages: z.array(PhotoStage), angles: z.array(PhotoAngle) }).optional(),
  doubt: PhotoDoubt.optional(),
  /** A question that a second officer answered otherwise. */
  conflict: z.tuple([z.string(), z.string()]).optional(),
})
type SampleHouse = z.infer<typeof SampleHouse>
const Sample = z.object({
  plans: z.record(z.string(), z.array(Item)),
  stacks: z.record(z.string(), z.array(Share)),
  surveys: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  houses: z.array(SampleHouse),
})
type Sample = z.infer<typeof Sample>

const SCHEMES: Readonly<Partial<Record<GiverKind, string>>> = {
  state: 'bsps',
  province: 'apbd_province',
  regency: 'apbd_regency',
  village: 'village_fund',
  alms: 'baznas',
  business: 'csr',
}
const BASIS: Readonly<Record<GiftForm, string>> = {
  money: '',
  goods: 'Harga toko bahan (contoh)',
  labour: 'Upah harian desa (contoh)',
}
const DAY = 86_400_000

/** Since when a house is in its state. */
function sinceOf({ done, waited }: SampleHouse, today: string): string {
  if (done === undefined) return daysAfter(today, -waited)
  const first = `${today.slice(0, 4)}-01-01`
  return daysAfter(first, Math.floor((done * (Date.parse(today) - Date.parse(first))) / DAY))
}

const itemsOf = ({ plans }: Sample, { plan }: SampleHouse): WholeItem[] =>
  (plan ? (plans[plan] ?? []) : []).map(([kind, name, quantity, unit, unitPrice]) => ({
    kind,
    name,
    quantity,
    unit,
    unitPrice,
  }))

/** The stack as it stands: of a finished house all is delivered, of one being built the first gift, before that nothing. */
function giftsOf(
  sample: Sample,
  house: SampleHouse,
  agencies: ReadonlyMap<string, string>,
  since: string,
): WholeGift[] {
  const shares = house.givers ? (sample.stacks[house.givers] ?? []) : []
  const cost = itemsOf(sample, house).reduce(
    (sum, { quantity, unitPrice }) => sum + Math.round(quantity * unitPrice),
    0,
  )
  const given = Math.round((cost * (100 - house.open)) / 100)
  let left = given
  return shares.map(([giverKind, name, form, percent], at) => {
    const amount = percent === null ? left : Math.round((given * percent) / 100)
    left -= amount
    const isDelivered = house.state === 'handed_over' || (house.state === 'building' && at === 0)
    const agencyId = agencies.get(name) ?? null
    return {
      giverKind,
      agencyId,
      partnerId: null,
      giverName: agencyId === null ? name : '',
      form,
      what: '',
      amount,
      basis: BASIS[form],
      fundSource: '',
      scheme: SCHEMES[giverKind] ?? '',
      state: isDelivered ? 'delivered' : 'promised',
      promisedOn: daysAfter(since, -40),
      deliveredOn: isDelivered ? daysAfter(since, house.state === 'handed_over' ? -15 : 0) : null,
      cancelReason: '',
    }
  })
}

function answersOf({ surveys }: Sample, house: SampleHouse, since: string): WholeAnswer[] {
  const answers = (name: string | undefined, occasion: 'before' | 'after', day: string): WholeAnswer[] =>
    Object.entries(name ? (surveys[name] ?? {}) : {}).map(([field, value]) => ({
      ...{ id: newId(), occasion, field, value: field === 'residents' ? house.residents : value },
      ...{ basedOn: [], at: new Date(`${day}T03:00:00Z`) },
    }))
  const before = answers(house.survey, 'before', daysAfter(since, -75))
  const after = house.state === 'handed_over' ? answers('after', 'after', since) : []
  if (!house.conflict) return [...before, ...after]
  const [field, value] = house.conflict
  const at = new Date(`${daysAfter(since, -74)}T05:00:00Z`)
  return [...before, ...after, { id: newId(), occasion: 'before', field, value, basedOn: [], at }]
}

/** Days before the present state at which a stage was photographed. */
const TAKEN: Readonly<Record<PhotoStage, number>> = { 0: 70, 30: 25, 50: 12, 100: 1 }

async function photosOf(ctx: Context, house: SampleHouse, number: number, drawings: Drawings): Promise<WholePhoto[]> {
  const { stages = [], angles = [] } = house.photos ?? {}
  const today = todayOf(ctx)
  const until = house.state === 'handed_over' ? sinceOf(house, today) : today
  const photos: WholePhoto[] = []
  for (const stage of stages)
    for (const angle of angles) {
      const drawn = drawings.get(`${number} ${stage} ${angle}`)
      if (!drawn) continue
      const isDoubtful = house.doubt !== undefined && stage === stages.at(-1)
      const away = isDoubtful && house.doubt === 'far_from_house' ? 0.02 : 0
      photos.push({
        ...{ id: newId(), stage, angle, takenAt: new Date(`${daysAfter(until, -TAKEN[stage])}T02:30:00Z`) },
        at:
          isDoubtful && house.doubt === 'no_position'
            ? null
            : { latitude: house.latitude + away, longitude: house.longitude },
        doubts: isDoubtful && house.doubt ? [house.doubt] : [],
        doubtReason: isDoubtful ? 'Ponsel dipinjam dari perangkat desa (contoh)' : '',
        picture: {
          sha256: sha256(drawn.picture),
          fileHash: await ctx.files.put(drawn.picture),
          thumbHash: await ctx.files.put(drawn.thumb),
          width: drawn.width,
          height: drawn.height,
          bytes: drawn.picture.length,
        },
      })
    }
  return photos
}

type Drawings = ReadonlyMap<string, Awaited<ReturnType<typeof drawHouse>>>

/** Every picture of the sample, drawn outside of any transaction. */
async function drawAll({ houses }: Sample): Promise<Drawings> {
  const wanted = houses.flatMap(({ photos }, number) =>
    (photos?.stages ?? []).flatMap((stage) => (photos?.angles ?? []).map((angle) => ({ number, stage, angle }))),
  )
  const drawn = await Promise.all(
    wanted.map(async (one) => [`${one.number} ${one.stage} ${one.angle}`, await drawHouse(one)] as const),
  )
  return new Map(drawn)
}

/** An invented NIK of somebody who first lived in the district of the house: day of birth, for women plus 40. */
function nikOf({ sex, village }: SampleHouse, number: number): string {
  const day = String((number % 27) + 1 + (sex === 'P' ? 40 : 0)).padStart(2, '0')
  const born = `${day}${String((number % 12) + 1).padStart(2, '0')}${45 + (number % 40)}`
  return `3507${village.slice(6, 8)}${born}${String(9100 + number).padStart(4, '0')}`
}

function inputOf(house: SampleHouse, number: number, year: number) {
  return HouseInput.parse({
    year,
    owner: { name: house.owner, sex: house.sex, disabled: house.disabled ?? null, nik: nikOf(house, number) },
    residents: house.residents,
    address: house.address,
    rt: house.rt,
    rw: house.rw,
    villageCode: house.village,
    position: { latitude: house.latitude, longitude: house.longitude, accuracyM: 8, from: 'device' },
    landTitle: house.land,
    proposedBy: 'Musyawarah desa (contoh)',
    proposedOn: `${year - 1}-10-${String((number % 27) + 1).padStart(2, '0')}`,
  })
}

const UNDECIDED: ReadonlySet<HouseState> = new Set(['proposed', 'surveyed', 'cancelled'])
const PROGRESS_DONE = 100

async function wholeOf(ctx: Context, sample: Sample, { agencies, drawings }: Known): Promise<WholeHouse[]> {
  const today = todayOf(ctx)
  const year = Number(today.slice(0, 4))
  const whole: WholeHouse[] = []
  for (const [number, house] of sample.houses.entries()) {
    const since = sinceOf(house, today)
    const agencyId = agencies.get(house.agency)
    assert(agencyId, 'unknown_reference', { what: house.agency })
    const isDone = house.state === 'handed_over'
    whole.push({
      code: `RTLH-${year}-${String(number + 1).padStart(4, '0')}`,
      agencyId,
      input: inputOf(house, number, year),
      state: house.state,
      stateSince: since,
      cancelKind: house.cancel?.[0] ?? null,
      cancelReason: house.cancel?.[1] ?? '',
      decision: UNDECIDED.has(house.state)
        ? null
        : { number: `188.45/214/KEP/35.07.013/${year - 1} (contoh)`, decidedOn: `${year - 1}-12-19` },
      progress: isDone ? PROGRESS_DONE : house.progress,
      handedOverOn: isDone ? since : null,
      handoverNumber: isDone ? `600.2/${number + 1}/BAST/${year} (contoh)` : '',
      items: itemsOf(sample, house),
      gifts: giftsOf(sample, house, agencies, since),
      answers: answersOf(sample, house, since),
      photos: await photosOf(ctx, house, number, drawings),
    })
  }
  return whole
}

interface Known {
  readonly agencies: ReadonlyMap<string, string>
  readonly drawings: Drawings
}

async function findAgencies(ctx: Context, { houses, stacks }: Sample): Promise<Map<string, string>> {
  const givers = Object.values(stacks).flatMap((shares) => shares.map(([, name]) => name))
  const found = new Map<string, string>()
  for (const name of new Set([...houses.map(({ agency }) => agency), ...givers]))
    if (name !== '') {
      const { agency } = await findAgencyByName(ctx, name)
      if (agency?.shortName === name) found.set(name, agency.id)
    }
  return found
}

/** Houses of the sample in every state, with stacks of up to five givers, answers, drawn photographs. */
export const fillSampleHousesJob: JobKind<Record<string, never>> = {
  kind: 'setup.fill-sample-houses',
  input: z.object({}),
  run: async (job) => {
    const sample = Sample.parse(JSON.parse(await readFile(path.join(SAMPLE.folder, 'houses.json'), 'utf8')))
    const drawings = await drawAll(sample)
    const houses = await job.step(async (ctx) => {
      const agencies = await findAgencies(ctx, sample)
      const whole = await wholeOf(ctx, sample, { agencies, drawings })
      return { value: await takeOverHouses(ctx, whole) }
    })
    return { houses }
  },
}
