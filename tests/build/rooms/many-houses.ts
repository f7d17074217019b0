import { daysAfter } from '#contract/calendar/days.ts'
import type { HouseState, PhotoAngle, PhotoStage } from '#contract/houses/shapes.ts'
import { takeOverHouses, type WholeGift, type WholeHouse, type WholePhoto } from '#modules/houses/index.ts'
import type { Context } from '#platform/context.ts'
import { newId, sha256 } from '#platform/ids.ts'

/** Draws from 0 to 1, the same every time (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const FIRST = ['Siti', 'Sutrisno', 'Wagiyem', 'Supardi', 'Ngatini', 'Slamet', 'Kusnadi', 'Painem', 'Mulyono', 'Tumini']
const LAST = ['Rahayu', 'Wibowo', 'Lestari', 'Santoso', 'Utami', 'Prasetyo', 'Handayani', 'Saputra', 'Wulandari', '']
/** Up to which draw a house is in a state. */
const STATES: readonly (readonly [HouseState, number])[] = [
  ['proposed', 0.12],
  ['surveyed', 0.22],
  ['decided', 0.32],
  ['planned', 0.44],
  ['building', 0.64],
  ['handed_over', 0.95],
  ['cancelled', 1],
]
const PROGRESS: readonly PhotoStage[] = [0, 30, 50, 100]
const ANGLES: readonly PhotoAngle[] = ['front', 'left', 'inside', 'roof']
const FAR_ON: ReadonlySet<HouseState> = new Set(['planned', 'building', 'handed_over'])

export interface ManyHouses {
  readonly houses: number
  /** About so many photographs to a house that was surveyed. */
  readonly photosEach?: number
  readonly year: number
  readonly today: string
  readonly agencyIds: readonly string[]
  readonly villages: readonly string[]
  /** Of files that the store has; without, rows of photographs lead to no file. */
  readonly pictures?: readonly { readonly fileHash: string; readonly thumbHash: string }[]
  readonly seed?: number
}

/** Many varied houses (seeded): in every state, with plans, stacks of up to four givers, answers that differ, doubtful photographs. */
export function varyHouses(asked: ManyHouses): WholeHouse[] {
  const draw = drawing(asked.seed ?? 1500)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)] as T
  return Array.from({ length: asked.houses }, (_, at) => oneHouse(asked, at, draw, pick))
}

/** The same written to the database; answers how many. */
export const buildManyHouses = (ctx: Context, asked: ManyHouses): Promise<number> =>
  takeOverHouses(ctx, varyHouses(asked))

type Pick = <T>(all: readonly T[]) => T

function oneHouse(asked: ManyHouses, at: number, draw: () => number, pick: Pick): WholeHouse {
  const { year, today } = asked
  const drawn = draw()
  const [state] = STATES.find(([, until]) => drawn < until) ?? ['proposed' as const]
  const dayOfYear = Math.max(1, Math.round((Date.parse(today) - Date.parse(`${year}-01-01`)) / 86_400_000))
  const stateSince = daysAfter(today, -Math.floor(draw() * Math.min(dayOfYear, 200)))
  const cost = Math.round(15 + draw() * 20) * 1_000_000
  const isPlanned = FAR_ON.has(state)
  const progress = state === 'handed_over' ? 100 : state === 'building' ? pick([30, 50]) : 0
  return {
    code: `RTLH-${year}-${String(at + 1).padStart(4, '0')}`,
    agencyId: pick(asked.agencyIds),
    input: {
      year,
      activityId: null,
      owner: {
        name: `${pick(FIRST)} ${pick(LAST)}`.trim(),
        sex: pick(['L', 'P', null]),
        birthDate: null,
        disabled: pick([true, false, null]),
        nik: '',
        kk: '',
        phone: '',
      },
      residents: 1 + Math.floor(draw() * 6),
      address: `Dusun Krajan ${at + 1}`,
      rt: '01',
      rw: '02',
      villageCode: asked.villages[at % asked.villages.length] ?? '',
      position: { latitude: -8 - draw() / 3, longitude: 112.4 + draw() / 2, accuracyM: 8, from: 'device' },
      landTitle: 'letter_c',
      landNote: '',
      proposedBy: 'Musdes',
      proposedOn: `${year - 1}-11-15`,
    },
    state,
    stateSince,
    cancelKind: state === 'cancelled' ? pick(['withdrew', 'died', 'moved']) : null,
    cancelReason: state === 'cancelled' ? 'Menurut surat desa' : '',
    decision:
      isPlanned || state === 'decided' ? { number: `188.45/${100 + (at % 7)}`, decidedOn: `${year}-01-20` } : null,
    progress,
    handedOverOn: state === 'handed_over' ? stateSince : null,
    handoverNumber: state === 'handed_over' ? `BAST/${at + 1}/${year}` : '',
    items: isPlanned
      ? [
          { kind: 'material', name: 'Semen', quantity: 40, unit: 'sak', unitPrice: 65_000 },
          { kind: 'material', name: 'Bata ringan', quantity: 300, unit: 'buah', unitPrice: 10_000 },
          { kind: 'material', name: 'Genteng', quantity: 700, unit: 'buah', unitPrice: 3_000 },
          { kind: 'labour', name: 'Tukang', quantity: 10, unit: 'hari', unitPrice: 150_000 },
          { kind: 'other', name: 'Lain-lain', quantity: 1, unit: 'paket', unitPrice: cost - 9_200_000 },
        ]
      : [],
    gifts: isPlanned ? stackOf(asked, { state, cost, day: stateSince }, draw, pick) : [],
    answers: state === 'proposed' ? [] : answersOf(stateSince, draw, pick),
    photos:
      state === 'proposed' || state === 'cancelled'
        ? []
        : photosOf(asked, { at, progress, day: stateSince }, draw, pick),
  }
}

/** One to four givers; a house that was handed over has all of it, the others may lack some. */
function stackOf(
  { agencyIds }: ManyHouses,
  { state, cost, day }: { state: HouseState; cost: number; day: string },
  draw: () => number,
  pick: Pick,
): WholeGift[] {
  const kinds = (['regency', 'village', 'business', 'own'] as const).slice(0, 1 + Math.floor(draw() * 4))
  const isWhole = state === 'handed_over' || draw() < 0.6
  let open = isWhole ? cost : Math.round(cost * 0.7)
  return kinds.map((giverKind, at): WholeGift => {
    const amount = at === kinds.length - 1 ? open : Math.round(open * 0.6)
    open -= amount
    const isDelivered = state === 'handed_over' || draw() < 0.4
    return {
      giverKind,
      agencyId: giverKind === 'regency' ? pick(agencyIds) : null,
      partnerId: null,
      giverName: giverKind === 'business' ? pick(['CV Maju', 'PT Sejahtera', 'Toko Makmur']) : giverKind,
      form: giverKind === 'own' ? 'labour' : 'money',
      what: '',
      amount,
      basis: giverKind === 'own' ? 'Upah harian desa' : '',
      fundSource: '',
      scheme: '',
      state: isDelivered ? 'delivered' : 'promised',
      promisedOn: day,
      deliveredOn: isDelivered ? day : null,
      cancelReason: '',
    }
  })
}

const QUESTIONS = ['foundation', 'columns', 'roof_frame', 'roof', 'floor', 'wall', 'water_source', 'toilet']

/** One answer to each question; to one house of twenty a second officer answered otherwise. */
function answersOf(day: string, draw: () => number, pick: Pick): WholeHouse['answers'] {
  const at = new Date(`${day}T03:00:00Z`)
  const answers = QUESTIONS.map((field) => ({
    ...{ id: newId(), occasion: 'before' as const, field, value: pick(['good', 'light', 'heavy']), basedOn: [], at },
  }))
  if (draw() >= 0.05) return answers
  return [...answers, { id: newId(), occasion: 'before', field: 'roof', value: 'thatch', basedOn: [], at }]
}

function photosOf(
  { photosEach = 5, pictures }: ManyHouses,
  { at, progress, day }: { at: number; progress: number; day: string },
  draw: () => number,
  pick: Pick,
): WholePhoto[] {
  const stages = PROGRESS.filter((stage) => stage <= progress)
  return Array.from({ length: photosEach }, (_, number): WholePhoto => {
    const isDoubtful = draw() < 0.01
    const hash = sha256(`${at} ${number}`)
    const file = pictures ? pick(pictures) : { fileHash: hash, thumbHash: hash }
    return {
      id: newId(),
      stage: stages[number % stages.length] ?? 0,
      angle: ANGLES[Math.floor(number / stages.length) % ANGLES.length] ?? 'other',
      takenAt: new Date(`${day}T04:00:00Z`),
      at: isDoubtful ? null : { latitude: -8, longitude: 112.5 },
      doubts: isDoubtful ? ['no_position'] : [],
      doubtReason: isDoubtful ? 'Ponsel tanpa GPS' : '',
      picture: { ...file, sha256: hash, width: 640, height: 480, bytes: 9000 },
    }
  })
}
