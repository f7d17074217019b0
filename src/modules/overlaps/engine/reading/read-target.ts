import type { Lexicon } from '../lexicon/lexicon.ts'
import type { StructuredTarget } from '../types.ts'
import type { TargetReading } from './reading.ts'

/** Occupations and states so wide that naming them does not make an offer special. */
const WIDE_JOBS = new Set(['pencari_kerja', 'pelaku_usaha'])
const FAMILY_UNITS = new Set(['kk', 'rumah'])

const JOINING = new Set(['dan', 'beserta', 'serta', 'bersama', 'atau'])

type Draft = {
  disability: Set<string>
  migrant: Set<string>
  dwp: boolean
  sexes: Set<string>
  ages: [number, number][]
  deciles: [number, number][]
  headOfFamily: boolean
  roles: Set<string>
  citizens: boolean
  jobs: Set<string>
  bodies: Set<string>
  conditions: Set<string>
  institutions: Set<string>
  family: boolean
  everybody: boolean
  groups: Map<string, string[]>
}

const newDraft = (): Draft => ({
  disability: new Set(),
  migrant: new Set(),
  dwp: false,
  sexes: new Set(),
  ages: [],
  deciles: [],
  headOfFamily: false,
  roles: new Set(),
  citizens: false,
  jobs: new Set(),
  bodies: new Set(),
  conditions: new Set(),
  institutions: new Set(),
  family: false,
  everybody: false,
  groups: new Map(),
})

/**
 * Who can receive it: restrictions from the agency's own words and from the structure, taken together.
 * `aside` is text that may name a special group (title) but not the occupation: helpers are named there too.
 */
export function readTarget(
  text: string,
  aside: string,
  target: StructuredTarget | null,
  lexicon: Lexicon,
): TargetReading {
  const draft = newDraft()
  readGroups(text, lexicon, draft, () => true)
  const isToldAside = text.trim() === '' ? isSpecial : isSpecialBesideTarget
  readGroups(aside, lexicon, draft, isToldAside)
  const fromText = { ages: [...draft.ages, ...agesIn(text)], deciles: [...draft.deciles, ...decilesIn(text)] }
  const textAges = agesIn(text)
  draft.ages = []
  draft.deciles = []
  if (target) readStructure(target, lexicon, draft)
  const ages =
    target?.usia_min !== undefined || target?.usia_max !== undefined || textAges.length > 0
      ? span(
          textAges.length > 0 && target?.usia_min === undefined && target?.usia_max === undefined
            ? textAges
            : [[target?.usia_min ?? 0, target?.usia_max ?? 120]],
        )
      : span([...fromText.ages, ...draft.ages])
  const deciles: [number, number] =
    target?.desil && target.desil.length > 0
      ? [Math.min(...target.desil), Math.max(...target.desil)]
      : span([...fromText.deciles, ...draft.deciles], 1, 10)
  if (target?.jk === 'P' || target?.jk === 'L') draft.sexes = new Set([target.jk])
  else if (target?.jk === 'LP') draft.sexes = new Set()
  if (draft.sexes.size > 1) draft.sexes.clear()
  const special = {
    disability: draft.disability.size > 0 ? kindsOf(draft.disability) : null,
    dwp: draft.dwp,
    migrant: draft.migrant.size > 0 ? draft.migrant : null,
  }
  const narrow =
    special.disability !== null ||
    special.dwp ||
    special.migrant !== null ||
    draft.headOfFamily ||
    draft.conditions.size > 0 ||
    draft.roles.size > 0 ||
    draft.bodies.size > 0 ||
    deciles[1] < 10 ||
    [...draft.jobs].some((job) => !WIDE_JOBS.has(job))
  return {
    special,
    sexes: draft.sexes,
    ages,
    deciles,
    headOfFamily: draft.headOfFamily,
    roles: draft.roles,
    citizens: draft.roles.size === 0 || draft.citizens,
    jobs: draft.jobs,
    bodies: draft.bodies,
    conditions: draft.conditions,
    institutions: draft.institutions,
    family: draft.family,
    general: !narrow,
    groups: draft.groups,
    known: text.trim() !== '' || target !== null,
  }
}

const isSpecial = (mean: string) => /^(?:disabilitas|dwp|pmi|pekka)/.test(mean)
/** `Bakti Sosial HUT DWP` names the giver: where the agency states its target, a title adds no membership. */
const isSpecialBesideTarget = (mean: string) => isSpecial(mean) && mean !== 'dwp'

function kindsOf(kinds: ReadonlySet<string>): Set<string> {
  const named = [...kinds].filter((kind) => kind !== '*')
  return new Set(named.length > 0 ? named : ['*'])
}

function readGroups(text: string, lexicon: Lexicon, draft: Draft, wanted: (mean: string) => boolean): void {
  if (text.trim() === '') return
  const words = lexicon.words(text)
  for (const { owner, start, end } of lexicon.groupFinder.find(words)) {
    if (owner.layer !== 'group') continue
    const group = lexicon.groups.get(owner.id)
    const means = group?.means.filter(wanted) ?? []
    if (group === undefined || means.length === 0) continue
    // `guru dan siswa`: pupils stand beside the teachers, they are not what the teachers are called after.
    const joined = JOINING.has(words[start - 1]?.word ?? '')
    if (joined && !means.some((mean) => mean.startsWith('peran'))) draft.citizens = true
    draft.groups.set(owner.id, [
      ...(draft.groups.get(owner.id) ?? []),
      ...words.slice(start, end).map((word) => word.surface),
    ])
    for (const mean of means) apply(mean, draft)
  }
}

function readStructure(target: StructuredTarget, lexicon: Lexicon, draft: Draft): void {
  if (target.pekka === true) apply('pekka', draft)
  if (target.anggota_dwp) apply('dwp', draft)
  if (target.umkm) draft.jobs.add('pelaku_usaha')
  if (FAMILY_UNITS.has((target.satuan ?? '').toLowerCase())) draft.family = true
  for (const kind of target.disabilitas ?? []) draft.disability.add(kind)
  const lists = [
    ['pekerjaan', target.pekerjaan],
    ['kelompok', target.kelompok],
    ['kondisi', target.kondisi],
  ] as const
  for (const [key, values] of lists) {
    for (const value of values ?? []) {
      const group = lexicon.groups.get(value.toLowerCase().replace(/[\s-]+/g, '_'))
      if (group) for (const mean of group.means) apply(mean, draft)
      else apply(`${key}=${value.toLowerCase()}`, draft)
    }
  }
}

function apply(mean: string, draft: Draft): void {
  const [key = '', value = ''] = mean.split('=')
  switch (key) {
    case 'jk':
      draft.sexes.add(value)
      break
    case 'usia':
      draft.ages.push(rangeOf(value, 0, 120))
      break
    case 'desil':
      draft.deciles.push(rangeOf(value, 1, 10))
      break
    case 'pekka':
      draft.headOfFamily = true
      draft.sexes.add('P')
      break
    case 'disabilitas':
      draft.disability.add(value === '' ? '*' : value)
      break
    case 'dwp':
      draft.dwp = true
      break
    case 'pmi':
      draft.migrant.add(value)
      break
    case 'peran':
      draft.roles.add(value)
      break
    case 'warga':
      draft.citizens = true
      break
    case 'pekerjaan':
      draft.jobs.add(value)
      break
    case 'kelompok':
      draft.bodies.add(value)
      break
    case 'kondisi':
      draft.conditions.add(value)
      break
    case 'lembaga':
      draft.institutions.add(value)
      break
    case 'keluarga':
      draft.family = true
      break
    case 'umum':
      draft.everybody = true
      break
    default:
      break
  }
}

function rangeOf(value: string, least: number, most: number): [number, number] {
  const [from = '', to = ''] = value.split('-')
  return [from === '' ? least : Number(from), to === '' ? most : Number(to)]
}

function span(ranges: readonly (readonly [number, number])[], least = 0, most = 120): [number, number] {
  if (ranges.length === 0) return [least, most]
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))]
}

/** `18-35 tahun`, `usia 7 s/d 15 th`, `60 th ke atas`, `min. 17 tahun`. */
function agesIn(text: string): [number, number][] {
  const ages: [number, number][] = []
  const lower = text.toLowerCase()
  for (const [, from, to] of lower.matchAll(
    /(\d{1,2})\s*(?:-|–|s\/d|sd|sampai|hingga)\s*(\d{1,3})\s*(?:th|thn|tahun)/g,
  )) {
    ages.push([Number(from), Number(to)])
  }
  if (ages.length === 0) {
    for (const [, from, to] of lower.matchAll(/usia\s+(\d{1,2})\s*(?:-|–|s\/d|sampai|hingga)\s*(\d{1,3})/g))
      ages.push([Number(from), Number(to)])
    for (const [, from] of lower.matchAll(/(\d{2})\s*(?:\+|(?:th|thn|tahun)?\s*ke atas)/g))
      ages.push([Number(from), 120])
  }
  return ages
}

/** `desil 1-4`, `desil 1 dan 2`, `desil 1`. */
function decilesIn(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const [, from, to] of text
    .toLowerCase()
    .matchAll(/desil\s*(\d{1,2})(?:\s*(?:-|–|s\/d|dan|sampai|hingga|,)\s*(\d{1,2}))?/g)) {
    found.push([Number(from), Number(to ?? from)])
  }
  return found
}
