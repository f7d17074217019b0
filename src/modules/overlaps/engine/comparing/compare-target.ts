import type { TargetReading } from '../reading/reading.ts'

/** `grown`: one side trains beginners whom the other, later, meets at their new work. */
export type TargetQuestion = { grown: boolean }

export type TargetMeeting = { score: number; clash: string | null; shared: readonly string[] }

const clash = (reason: string): TargetMeeting => ({ score: 0, clash: reason, shared: [] })

/** Occupations that one person may hold at once although they are named differently. */
const KIN_JOBS: readonly ReadonlySet<string>[] = [
  new Set(['petani', 'buruh_tani', 'pekebun']),
  new Set(['nelayan', 'buruh_nelayan']),
  new Set(['pelaku_usaha', 'pedagang', 'perajin', 'pengolah', 'jasa']),
]

/** States of which a person has one at a time. */
const APART: readonly (readonly string[])[] = [
  ['paud', 'pelajar', 'ats', 'mahasiswa'],
  ['hamil', 'lansia', 'balita'],
]

const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  APART.some((states) => {
    const mine = states.filter((state) => a.has(state))
    const yours = states.filter((state) => b.has(state))
    return mine.length > 0 && yours.length > 0 && !mine.some((state) => yours.includes(state))
  })

const SEEKER = 'pencari_kerja'
const CHILDHOOD = ['paud', 'pelajar', 'balita']
const childAndWorker = (a: TargetReading, b: TargetReading): boolean =>
  CHILDHOOD.some((state) => a.conditions.has(state) && !b.conditions.has(state)) &&
  a.jobs.size === 0 &&
  b.jobs.size > 0 &&
  !a.family &&
  !b.family

/** Can one real person (household, house, group) belong to both? Order of arguments has no meaning. */
export function compareTargets(
  a: TargetReading,
  b: TargetReading,
  { grown }: TargetQuestion = { grown: false },
): TargetMeeting {
  const special = compareSpecial(a, b)
  if (special !== null) return clash(special)
  if (!shareRole(a, b)) return clash('yang satu untuk petugas atau kader, yang lain untuk warga')
  if (!a.special.dwp && a.roles.size > 0 && b.roles.size > 0 && bothAndDisjoint(a.bodies, b.bodies))
    return clash('lembaganya berbeda')
  if (bothAndDisjoint(a.institutions, b.institutions)) return clash('lembaganya berbeda')
  if (apart(a.conditions, b.conditions)) return clash('keadaannya berbeda')
  if (childAndWorker(a, b) || childAndWorker(b, a))
    return clash('yang satu untuk anak sekolah, yang lain untuk yang bekerja')
  const family = a.family || b.family || [...a.conditions].some((condition) => b.conditions.has(condition))
  if (!family && bothAndDisjoint(a.sexes, b.sexes)) return clash('jenis kelaminnya berbeda')
  if (!family && (a.ages[0] > b.ages[1] || b.ages[0] > a.ages[1])) return clash('rentang usianya tidak bertemu')
  if (a.deciles[0] > b.deciles[1] || b.deciles[0] > a.deciles[1]) return clash('desilnya tidak bertemu')
  const seekerAtWork = grown && (a.jobs.has(SEEKER) || b.jobs.has(SEEKER))
  if (bothAndDisjoint(a.jobs, b.jobs) && !kinJobs(a.jobs, b.jobs) && !seekerAtWork) return clash('pekerjaannya berbeda')
  return { score: closeness(a, b), clash: null, shared: sharedGroups(a, b) }
}

function compareSpecial(a: TargetReading, b: TargetReading): string | null {
  const [da, db] = [a.special.disability, b.special.disability]
  if ((da === null) !== (db === null)) return 'hanya satu yang untuk penyandang disabilitas'
  if (da && db && !da.has('*') && !db.has('*') && ![...da].some((kind) => db.has(kind)))
    return 'ragam disabilitasnya berbeda'
  if (a.special.dwp !== b.special.dwp) return 'hanya satu yang untuk anggota DWP'
  const [ma, mb] = [a.special.migrant, b.special.migrant]
  if ((ma === null) !== (mb === null)) return 'hanya satu yang untuk pekerja migran'
  if (ma && mb && !ma.has('*') && !mb.has('*') && ![...ma].some((kind) => mb.has(kind)))
    return 'calon dan purna pekerja migran berbeda'
  return null
}

function shareRole(a: TargetReading, b: TargetReading): boolean {
  if (a.special.dwp && b.special.dwp) return true
  if (a.citizens && b.citizens) return true
  if (a.roles.size === 0 || b.roles.size === 0) return false
  return [...a.roles].some((role) => b.roles.has(role))
}

const bothAndDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((value) => b.has(value))

const kinJobs = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  KIN_JOBS.some((kin) => [...a].some((job) => kin.has(job)) && [...b].some((job) => kin.has(job)))

/** 1 when the same people are named; less where one side is everybody, or the traits named differ. */
function closeness(a: TargetReading, b: TargetReading): number {
  let score = 0.85
  const traits = [
    [a.conditions, b.conditions],
    [a.bodies, b.bodies],
    [a.jobs, b.jobs],
    [a.roles, b.roles],
  ] as const
  for (const [mine, yours] of traits) {
    if ([...mine].some((value) => yours.has(value))) score += 0.08
    else if (mine.size > 0 && yours.size > 0) score -= 0.08
  }
  if (a.special.dwp || a.special.disability || a.special.migrant) score += 0.1
  if (a.headOfFamily && b.headOfFamily) score += 0.08
  if (a.general !== b.general) score -= 0.05
  return Math.max(0.6, Math.min(1, score))
}

function sharedGroups(a: TargetReading, b: TargetReading): string[] {
  return [...a.groups.keys()].filter((id) => b.groups.has(id)).sort()
}

const WIDE_JOBS = new Set(['pencari_kerja', 'pelaku_usaha'])
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>, wide?: ReadonlySet<string>) =>
  [...a].some((value) => b.has(value) && wide?.has(value) !== true)

/** Both are made for the same particular people, not merely open to them. */
export const sharesNarrowTrait = (a: TargetReading, b: TargetReading): boolean =>
  (a.special.disability !== null && b.special.disability !== null) ||
  (a.special.migrant !== null && b.special.migrant !== null) ||
  (a.special.dwp && b.special.dwp) ||
  (a.headOfFamily && b.headOfFamily) ||
  meet(a.conditions, b.conditions) ||
  meet(a.bodies, b.bodies) ||
  meet(a.jobs, b.jobs, WIDE_JOBS)
