import type { ComparedLine, Evidence } from '#contract/matching/questions.ts'
import { findShownIds, getBatch, type RecordToMatch, readMatchRecordsById } from '#modules/people/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type ComparedRecord, compareRecords } from '../comparing/compare-records.ts'
import { heedEvidence } from '../comparing/heed-evidence.ts'
import { can } from '../policy.ts'
import { findQuestion } from '../queries/questions.ts'
import { getRow, listFellows } from '../queries/records.ts'
import { canBeUndone, isWaiting, type Question } from '../question.ts'
import { tellEvidence } from './reasons.ts'

/** A record of a question: where it stands, and how many records its person has. */
interface Side {
  readonly recordId: string
  readonly personId: string | null
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly list: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly asOf: string
  readonly fellows: number
}

/** A question with both records laid side by side. */
export interface ReadQuestion extends Omit<Question, 'evidence'> {
  readonly evidence: readonly Evidence[]
  readonly a: Side
  readonly b: Side
  readonly lines: readonly ComparedLine[]
  readonly can: { readonly answer: boolean; readonly undo: boolean }
}

/** One question; numbers in it are masked. Throws `forbidden`, `not_found`. */
export async function readQuestion(ctx: Context, id: string): Promise<ReadQuestion> {
  assert(can.review(ctx.actor), 'forbidden')
  const question = await findQuestion(ctx, id)
  assert(question, 'not_found')
  const records = new Map(
    (await readMatchRecordsById(ctx, [question.recordA, question.recordB])).map((record) => [record.id, record]),
  )
  const [a, b] = [records.get(question.recordA), records.get(question.recordB)]
  assert(a && b, 'not_found')
  const placeOf = await namePlaces(ctx, [a, b])
  return {
    ...question,
    evidence: tellEvidence(question),
    a: await sideOf(ctx, a),
    b: await sideOf(ctx, b),
    lines: heedEvidence(compareRecords(toCompared(a, placeOf), toCompared(b, placeOf)), question.evidence),
    can: { answer: isWaiting(question), undo: canBeUndone(question) },
  }
}

async function sideOf(ctx: Context, { id, batchId, asOf }: RecordToMatch): Promise<Side> {
  const { agency, title, fileName } = await getBatch(ctx, batchId)
  const { sheet, row, personId } = await getRow(ctx, id)
  const fellows = (await listFellows(ctx, id)).length
  const shown = personId && (await findShownIds(ctx, [id])).get(id)
  return { recordId: id, personId: shown ?? null, agency, list: title, file: fileName, sheet, row, asOf, fellows }
}

/** Village and district by name, `Kemiri, Jabung`. */
async function namePlaces(ctx: Context, records: readonly RecordToMatch[]) {
  const areaOf = await nameAreas(
    ctx,
    records.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  return ({ villageCode, districtCode }: RecordToMatch) =>
    [villageCode, districtCode ?? villageCode?.slice(0, 8) ?? null]
      .flatMap((code) => (code ? areaOf(code).name : []))
      .join(', ')
}

const toCompared = (record: RecordToMatch, placeOf: (record: RecordToMatch) => string): ComparedRecord => ({
  ...record,
  place: placeOf(record),
})
