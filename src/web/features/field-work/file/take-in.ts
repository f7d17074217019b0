import { hashOf } from '../engine/pictures.ts'
import type { KeptAnswer, KeptPhoto } from '../engine/store.ts'
import { adoptAnswer, adoptPhoto, type FileHead, type FileItem, readHead, readItems } from './queue-file.ts'

/** What became of one line. */
export interface LineOutcome {
  readonly line: number
  readonly houseId: string
  /** The question or the angle. */
  readonly of: string
  readonly what: 'answer' | 'photo' | 'line'
  readonly outcome: 'taken' | 'known' | 'spoilt' | 'others' | 'no_picture' | 'damaged' | 'refused' | 'asked'
  /** The server's words, where it gave some. */
  readonly why: string
}

/** Who takes the items of a file in: this phone's store, or the office's server. Each answers what became of it. */
export interface Taker {
  readonly answers: (answers: readonly KeptAnswer[], head: FileHead) => Promise<readonly Taken[]>
  readonly photo: (photo: KeptPhoto, picture: Blob) => Promise<Taken>
  /** How many answers at once. */
  readonly batch: number
}

export interface Taken {
  readonly outcome: 'taken' | 'known' | 'refused' | 'asked'
  readonly why?: string
}

export interface FileOutcome {
  readonly lines: readonly LineOutcome[]
  /** How many items the file should hold and does not. */
  readonly missing: number
}

const aboutOf = (item: FileItem): Pick<LineOutcome, 'line' | 'houseId' | 'of' | 'what'> => {
  const { line } = item
  if (item.kind === 'answer')
    return { line, what: 'answer', houseId: item.answer.told.houseId, of: item.answer.told.field }
  if (item.kind === 'photo') return { line, what: 'photo', houseId: item.photo.houseId, of: item.photo.angle }
  return { line, what: 'line', houseId: '', of: '' }
}

const officerOf = (item: FileItem) =>
  item.kind === 'answer' ? item.answer.officerId : item.kind === 'photo' ? item.photo.officerId : undefined

/** Whether a picture is the one that was taken, as far as this browser and the phone could say. */
async function isWhole({ sha256 }: KeptPhoto, picture: Blob): Promise<boolean> {
  const hash = await hashOf(picture)
  return !sha256 || !hash || hash === sha256
}

/**
 * Takes a file in, item by item under its own id, so that taking it in again doubles nothing. Answers each line; null for a file that is none of ours.
 * Rejects without signal or space only where the taker does; what came before stays taken.
 */
export async function takeIn(
  file: Blob,
  officerId: string,
  taker: Taker,
  onLine: (done: number) => void,
): Promise<FileOutcome | null> {
  const head = await readHead(file)
  if (!head) return null
  const lines: LineOutcome[] = []
  let waiting: Extract<FileItem, { kind: 'answer' }>[] = []
  const note = (item: FileItem, outcome: LineOutcome['outcome'], why = '') => {
    lines.push({ ...aboutOf(item), outcome, why })
    onLine(lines.length)
  }
  const flush = async () => {
    const some = waiting
    waiting = []
    if (some.length === 0) return
    const taken = await taker.answers(
      some.map(({ answer }) => adoptAnswer(answer, head)),
      head,
    )
    for (const [at, item] of some.entries()) note(item, taken[at]?.outcome ?? 'spoilt', taken[at]?.why)
  }
  let items = 0
  for await (const item of readItems(file)) {
    items++
    if (item.kind === 'spoilt') note(item, 'spoilt')
    else if (officerOf(item) !== officerId) note(item, 'others')
    else if (item.kind === 'answer') waiting.push(item)
    else if (!item.picture) note(item, 'no_picture')
    else if (!(await isWhole(item.photo, item.picture))) note(item, 'damaged')
    else {
      const { outcome, why } = await taker.photo(adoptPhoto(item.photo, head), item.picture)
      note(item, outcome, why)
    }
    if (waiting.length >= taker.batch) await flush()
  }
  await flush()
  return { lines, missing: Math.max(0, (head.items ?? items) - items) }
}
