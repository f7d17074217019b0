import { createOverlapEngine, type EngineSettings } from '../overlap-engine.ts'
import { readLexicon } from '../read-lexicon.ts'
import type { OverlapPair, PlaceNames, PlannedActivity } from '../types.ts'

/** A small invented regency: two districts, three villages. */
export const PLACES: PlaceNames = [
  { code: '99.01.01', name: 'Wanasari', level: 'district' },
  { code: '99.01.02', name: 'Sumber Manjing', level: 'district' },
  { code: '99.01.01.2001', name: 'Karangasem', level: 'village' },
  { code: '99.01.01.2002', name: 'Sidomulyo', level: 'village' },
  { code: '99.01.02.2001', name: 'Sidomulyo', level: 'village' },
]
const lexicon = readLexicon()

export const inventedEngine = (more: Partial<EngineSettings> = {}) =>
  createOverlapEngine({ lexicon, places: PLACES, regionCode: '99.01', ...more })

/** Compiling the lexicon takes longer than a judgement; most claims need no settings of their own. */
const plainEngine = inventedEngine()

/** A training for poor women in one district in May; a test states only what it is about. */
export function invented(id: string, more: Partial<PlannedActivity> = {}): PlannedActivity {
  return {
    id,
    agencyId: `agency of ${id}`,
    agencyShort: `Dinas ${id}`,
    agencyName: `Dinas ${id}`,
    code: null,
    title: 'Pelatihan menjahit',
    purpose: '',
    outputKind: 'pelatihan',
    skillField: '',
    targetText: 'perempuan kurang mampu',
    target: null,
    placeText: 'Kec. Wanasari',
    placeCodes: ['99.01.01'],
    startsOn: '2026-05-04',
    endsOn: '2026-05-08',
    people: null,
    unit: '',
    budget: null,
    funding: '',
    partner: '',
    ...more,
  }
}

/** The pair of two activities, or null when the engine lists none. */
export function pairOf(a: PlannedActivity, b: PlannedActivity, more: Partial<EngineSettings> = {}): OverlapPair | null {
  const engine = Object.keys(more).length === 0 ? plainEngine : inventedEngine(more)
  return engine.index([a, b]).pairs()[0] ?? null
}

export const labelOf = (a: PlannedActivity, b: PlannedActivity): string | null => pairOf(a, b)?.label ?? null
