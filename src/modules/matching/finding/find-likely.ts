import { canBeKk, canBeNik, nameKey, readMatchRecordsById } from '#modules/people/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { MatchModel, MatchRecord } from '../engine/index.ts'
import { findNearRecords, type Signs } from '../queries/near-records.ts'
import { findLastRun } from '../queries/runs.ts'
import { toMatchRecord } from '../running/load-records.ts'
import type { Candidate, LikelyPerson } from './likely-person.ts'
import { scoreCandidate } from './score-candidate.ts'

/** Records opened and compared for one candidate, whoever is found: as many as the look-ups can bring, so that none pushes another out. */
const COMPARED = 75
const ANSWERED_AT_MOST = 5
/** Values that nobody has, asked in the place of those not known. */
const NO_HASH = '0'.repeat(32)
const NO_DAY = '0001-01-01'

/**
 * The persons that each candidate may be, in their order, best first, at most five; empty where none is likely. Name and day of birth must agree;
 * numbers only make surer who that is, and find nobody by themselves. The same look-ups, openings and comparisons whether or not anybody is found, and
 * the same number of statements however many are asked about; by the model of the last full run, and before the first by equal NIK and name. Does not
 * ask who may know: what it gives is for deciding, never for an answer.
 */
export async function findLikely(
  ctx: Context,
  candidates: readonly Candidate[],
): Promise<readonly (readonly LikelyPerson[])[]> {
  const signs = candidates.map((candidate) => signsOf(ctx, candidate))
  const near = await findNearRecords(ctx, signs, COMPARED)
  const found = await readMatchRecordsById(ctx, [...new Set(near.map(({ recordId }) => recordId))])
  openAsManyMore(ctx, COMPARED * candidates.length - found.length)
  const records = new Map(found.map((record) => [record.id, toMatchRecord(record)]))
  const run = await findLastRun(ctx, { kind: 'full' })
  const nearOf = Map.groupBy(near, ({ at }) => at)
  return candidates.map((candidate, at) => {
    const known = (nearOf.get(at) ?? []).flatMap(({ recordId, personId }) => {
      const record = records.get(recordId)
      return record ? [{ record, personId }] : []
    })
    return chooseLikely(toAsked(ctx, candidate), known, run?.model)
  })
}

interface Known {
  readonly record: MatchRecord
  readonly personId: string
}

function chooseLikely(asked: MatchRecord, known: readonly Known[], model: MatchModel | undefined): LikelyPerson[] {
  const key = nameKey(asked.name ?? '')
  const padded = [
    ...known.map(({ record }) => record),
    ...Array.from({ length: COMPARED - known.length }, (_, at) => ({ ...asked, id: `${at}` })),
  ]
  const scores = model
    ? scoreCandidate(model, asked, padded)
    : padded.map(({ nik, name }) =>
        Number(canBeNik(asked.nik ?? null) && nik === asked.nik && key === nameKey(name ?? '')),
      )
  const { link, ask } = model?.thresholds ?? { link: 1, ask: 1 }

  const best = new Map<string, { score: number; sharesNumber: boolean }>()
  for (const [at, { record, personId }] of known.entries()) {
    const { nik, kk } = record
    const score = scores[at] ?? 0
    if (score < ask) continue
    const { score: least, sharesNumber } = best.get(personId) ?? { score: 0, sharesNumber: false }
    const isShared = (canBeNik(nik ?? null) && nik === asked.nik) || (canBeKk(kk ?? null) && kk === asked.kk)
    best.set(personId, { score: Math.max(least, score), sharesNumber: sharesNumber || isShared })
  }
  return [...best]
    .map(([personId, { score, ...more }]): LikelyPerson => {
      const answer = score >= link ? 'same' : 'maybe'
      return { personId, score, answer, ...more }
    })
    .sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1))
    .slice(0, ANSWERED_AT_MOST)
}

function signsOf({ vault }: Context, { name, nik, kk, villageCode, birthDate }: Candidate): Signs {
  // Computed for missing numbers too, so that a missing one costs the same.
  const hashes = (kind: 'nik' | 'kk', isOne: (digits: string | null) => boolean) =>
    [nik, kk].map((digits) => {
      const hash = vault.hash(kind, digits ?? '')
      return isOne(digits) ? hash : NO_HASH
    })
  return {
    nikHashes: hashes('nik', canBeNik),
    kkHashes: hashes('kk', canBeKk),
    nameKey: nameKey(name),
    villageCode: villageCode ?? '',
    birthDate: birthDate ?? NO_DAY,
  }
}

const toAsked = (ctx: Context, candidate: Candidate): MatchRecord => ({
  ...candidate,
  id: 'asked',
  source: 'asked',
  ageOn: todayOf(ctx),
})

/** Opens a sealed nothing in the place of each record that was not found. */
function openAsManyMore({ vault }: Context, count: number): void {
  const sealed = vault.seal('matching.nobody', JSON.stringify({ nik: NO_HASH, kk: NO_HASH, phone: null }))
  for (let at = 0; at < count; at++) JSON.parse(vault.open('matching.nobody', sealed))
}
