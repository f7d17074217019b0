import { PLANTED_ATTENDANCE } from './rooms/planted-attendance.ts'
import { PLANTED_DWP } from './rooms/planted-dwp.ts'
import { PLANTED_FIELD } from './rooms/planted-field.ts'
import { PLANTED_FOLLOWUPS } from './rooms/planted-followups.ts'
import { PLANTED_GATHERINGS } from './rooms/planted-gatherings.ts'
import { PLANTED_HOUSES } from './rooms/planted-houses.ts'
import { PLANTED_LETTERS } from './rooms/planted-letters.ts'
import { PLANTED_LISTS } from './rooms/planted-lists.ts'
import { PLANTED_LOGISTICS } from './rooms/planted-logistics.ts'
import { PLANTED_MATCHING } from './rooms/planted-matching.ts'
import { PLANTED_MINUTES } from './rooms/planted-minutes.ts'
import { PLANTED_MONITORING } from './rooms/planted-monitoring.ts'
import { PLANTED_PARTNERS } from './rooms/planted-partners.ts'
import { PLANTED_PEOPLE } from './rooms/planted-people.ts'
import { PLANTED_RESULTS } from './rooms/planted-results.ts'
import { PLANTED_TRAINING } from './rooms/planted-training.ts'

type Values = Readonly<Record<string, unknown>>

/** What a table needs that its constraints do not say in a way a machine reads. `at` is 0 or 1: the first or second row. */
export const GIVEN: Readonly<
  Record<string, (at: number, word: string, ids: ReadonlyMap<string, readonly string[]>) => Values>
> = {
  agencies: (at, word) => ({
    short_name: `${word} ${at}`,
    kind: at === 0 ? 'perangkat_daerah' : 'dwp',
    parent_id: null,
    area_code: null,
    valid_from: '2020-01-01',
    valid_until: null,
  }),
  mandates: (at) => ({ affair_code: `1.0${at + 1}`, valid_until: null }),
  // Heads sign what their agencies issue.
  positions: () => ({ valid_until: null, is_head: true }),
  position_holders: () => ({ capacity: 'definitif', nip: null, sex: 'P', valid_until: null }),
  successions: () => ({ affair_codes: ['1.06'] }),
  grants: () => ({
    role: 'viewer',
    agency_id: null,
    area_code: null,
    valid_until: null,
    revoked_at: null,
    valid_from: '2020-01-01',
  }),
  invitations: () => ({
    role: 'viewer',
    agency_id: null,
    area_code: null,
    accepted_at: null,
    withdrawn_at: null,
    expires_at: '2099-01-01',
    valid_until: null,
    email: null,
  }),
  jobs: () => ({ state: 'done', error: null, checkpoint: null, lease_until: null }),
  // The second activity is a draft of the second agency: seen by that agency and the coordinator only.
  activities: (at) => ({
    output_kind: 'layanan',
    area_codes: [],
    status: at === 0 ? 'planned' : 'draft',
    unit: 'KK',
    target: null,
    starts_on: '2026-03-01',
    ends_on: '2026-06-30',
    year: 2026,
    code: null,
    programme_id: null,
    import_id: null,
    split_reason: '',
  }),
  indicators: () => ({ baseline_year: 2024, programme_id: null }),
  indicator_targets: (at) => ({ quarter: at, year: 2026 }),
  needs: () => ({ target: null, area_codes: [], year: 2026 }),
  priorities: () => ({ year: 2026 }),
  saved_views: () => ({ page: 'plans', address: {} }),
  programmes: () => ({ year: 2026, code: null }),
  plan_imports: () => ({
    new_agencies: [],
    kept: [],
    counts: null,
    state: 'committed',
    year: 2026,
    content: null,
    job_id: null,
    layout: { sheets: [], sheet: 1, headerRow: 1, headerRows: 1, columns: [], missing: [] },
  }),
  plan_import_rows: (at) => ({ row_number: at + 2, severity: null, codes: [], problems: [], changes: [], cells: [] }),
  activity_versions: (_, word, ids) => ({ changed: [], version: 1, import_id: null, snapshot: snapshot(word, ids) }),
  overlap_runs: (at) => ({ is_current: at === 0, year: 2026, job_id: null, inputs: { terms: [], lessons: [] } }),
  assessed_activities: (_, word) => ({
    areas: [],
    target_class: 'umum',
    wrong_agency: { affair: '1.06', affairName: word, proposedAgencies: [`${word} 0`], legalText: word, why: word },
  }),
  assessed_needs: () => ({ target_class: 'umum', areas: [], activity_ids: [] }),
  overlap_pairs: (_, word) => {
    const part = { score: 0.9, sentence: word, wordsA: [word], wordsB: [word] }
    const parts = { purpose: part, target: part, place: part, period: part }
    return {
      class_a: 'umum',
      class_b: 'umum',
      label: 'duplicate',
      areas: [],
      score: 0.9,
      state: 'open',
      reasons: { parts, why: word, mustComeFirstId: null, concepts: [], linkA: 'a', linkB: 'b' },
    }
  },
  overlap_decisions: () => ({
    ended_at: null,
    end_reason: null,
    ended_by: null,
    label_then: 'duplicate',
    score_then: 0.9,
    kind: 'justify',
    terms: { kind: 'justify' },
    effects: [],
  }),
  service_kinds: (at) => ({ code: at === 0 ? 'jenis-0' : 'house-repair', kind_group: 'aid', unit: 'person', need: '' }),
  // The second one proposes a house.
  services: (at, _, ids) => ({
    agency_id: ids.get('agencies')?.[0],
    record_id: ids.get('source_records')?.[at],
    kind: at === 0 ? 'jenis-0' : 'house-repair',
    state: at === 0 ? 'delivered' : 'proposed',
    given_on: '2026-03-01',
    period_from: null,
    period_until: null,
  }),
  combination_rules: () => ({
    rule_kind: 'cool_down',
    subjects: ['kind:jenis-0'],
    others: [],
    unit: 'person',
    most: null,
    valid_from: '2020-01-01',
    valid_until: null,
    ended_by: null,
    ended_at: null,
  }),
  figure_runs: (at) => ({ is_current: at === 0, job_id: null }),
  served_sets: (at, _, ids) => ({
    run_id: ids.get('figure_runs')?.[0],
    viewer: 'region',
    number: at,
    marks: marksOf(ids.get('agencies')?.[0]),
    is_served: true,
    is_proposed: true,
    is_multiple: true,
    is_repeated: true,
  }),
  served_profiles: (at, _, ids) => ({
    run_id: ids.get('figure_runs')?.[0],
    viewer: 'region',
    number: at,
    set_number: at,
    district_code: null,
    sex: null,
    decile: null,
    is_missed: true,
  }),
  served_persons: (at, _, ids) => ({
    run_id: ids.get('figure_runs')?.[0],
    viewer: 'region',
    profile: at,
    sex: null,
    village_code: null,
    district_code: null,
  }),
  rule_conflicts: (_, __, ids) => ({
    run_id: ids.get('figure_runs')?.[0],
    state: 'open',
    service_ids: ids.get('services') ?? [],
    agency_ids: ids.get('agencies') ?? [],
    person_ids: ids.get('persons') ?? [],
    kinds: ['jenis-0'],
    district_code: null,
  }),
  candidate_checks: () => ({ answer: 'none', kind: 'jenis-0' }),
  lexicon_terms: (at) => ({ concept: `konsep-${at}`, is_a: [], serves: [] }),
  ...PLANTED_FOLLOWUPS,
  ...PLANTED_LETTERS,
  ...PLANTED_MINUTES,
  ...PLANTED_DWP,
  ...PLANTED_MONITORING,
  ...PLANTED_RESULTS,
  ...PLANTED_TRAINING,
  ...PLANTED_PARTNERS,
  ...PLANTED_PEOPLE,
  ...PLANTED_LISTS,
  ...PLANTED_MATCHING,
  ...PLANTED_ATTENDANCE,
  ...PLANTED_FIELD,
  ...PLANTED_HOUSES,
  ...PLANTED_GATHERINGS,
  ...PLANTED_LOGISTICS,
  lexicon_lessons: () => ({ link_a: 'a', link_b: 'b' }),
}

/** Everything that a set can be asked by, of one agency. */
const marksOf = (agency = '') =>
  ['s', 'm', 'p', 'r'].flatMap((letter) => [
    `${letter}|${agency}|jenis-0`,
    `${letter}|${agency}|*`,
    `${letter}|*|jenis-0`,
  ])

/** All fields of an activity, as a version keeps them. */
const snapshot = (word: string, ids: ReadonlyMap<string, readonly string[]>) => ({
  sourceId: null,
  agencyId: ids.get('agencies')?.[0],
  supportAgencyIds: [],
  programmeId: null,
  code: null,
  nomenclatureVersion: null,
  name: `${word} dahulu`,
  purpose: word,
  outputKind: 'layanan',
  skillField: '',
  targetText: word,
  target: null,
  areaText: word,
  areaCodes: [],
  startsOn: '2026-03-01',
  endsOn: '2026-06-30',
  expectedPeople: null,
  expectedFemale: null,
  expectedMale: null,
  splitReason: '',
  unit: 'KK',
  budget: null,
  fundSource: '',
  partner: word,
  status: 'planned',
  statusReason: '',
})
