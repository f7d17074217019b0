import type { KnownOffset } from '../../../lib/offline/run.ts'
import type { KeptAnswer, KeptPhoto } from '../engine/store.ts'

/*
 * The file of what a phone could not send: JSON, one line each, so that nobody has to hold it as one text. The first line says whose it is and how much
 * there should be. It holds ids, answers and pictures; no name of an owner, no NIK, and not the link, which alone would let others answer in this name.
 */

const FORMAT = 'selaras-petugas'
const CHUNK = 32_768
/** The server answers no item by a longer one. */
const LONGEST_ID = 64

/** What the first line says. Files of earlier versions have none, and do not say how much there should be. */
export interface FileHead {
  readonly officerId: string
  /** How far the server was ahead of the phone when they last spoke. */
  readonly known: KnownOffset | null
  readonly items: number | null
}

/** One line: an answer, a photograph with its picture, or what cannot be read as either. */
export type FileItem =
  | { readonly kind: 'answer'; readonly line: number; readonly answer: KeptAnswer }
  | { readonly kind: 'photo'; readonly line: number; readonly photo: KeptPhoto; readonly picture: Blob | null }
  | { readonly kind: 'spoilt'; readonly line: number }

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}

function fromBase64(text: unknown): Blob | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    return new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' })
  } catch {
    return null
  }
}

/** What was not sent, as a file. `pictureOf`: the picture of a photograph, undefined where the browser has lost it. */
export async function writeQueueFile(
  { officerId, known }: Omit<FileHead, 'items'>,
  answers: readonly KeptAnswer[],
  photos: readonly KeptPhoto[],
  pictureOf: (id: string) => Promise<Blob | undefined>,
): Promise<Blob> {
  const items = answers.length + photos.length
  const parts = [`${JSON.stringify({ kind: FORMAT, version: 1, officerId, known, items })}\n`]
  for (const answer of answers) parts.push(`${JSON.stringify({ kind: 'answer', ...answer })}\n`)
  for (const photo of photos) {
    const picture = await pictureOf(photo.id)
    parts.push(`${JSON.stringify({ kind: 'photo', ...photo, data: picture ? await toBase64(picture) : null })}\n`)
  }
  return new Blob(parts, { type: 'application/x-ndjson' })
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

type Row = Readonly<Record<string, unknown>>

function rowOf(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Row) : null
  } catch {
    return null
  }
}

const areTexts = (row: Row, names: readonly string[]) => names.every((name) => typeof row[name] === 'string')

/** Whether a line has what the page needs of it; the server looks at all of it again. */
const isAnswer = (row: Row) =>
  row.kind === 'answer' &&
  areTexts(row, ['id', 'officerId']) &&
  typeof row.told === 'object' &&
  row.told !== null &&
  areTexts(row.told as Row, ['id', 'houseId', 'occasion', 'field', 'deviceAt', 'run']) &&
  // The server speaks of an answer by the id in what is told, and the page looks for it by the other.
  (row.told as Row).id === row.id &&
  String(row.id).length <= LONGEST_ID
const isPhoto = (row: Row) =>
  row.kind === 'photo' &&
  areTexts(row, ['id', 'officerId', 'houseId', 'angle', 'deviceAt', 'run', 'sha256', 'reason']) &&
  typeof row.stage === 'number'

function itemOf(row: Row | null, line: number): FileItem {
  if (row && isAnswer(row)) return { kind: 'answer', line, answer: row as unknown as KeptAnswer }
  if (!row || !isPhoto(row)) return { kind: 'spoilt', line }
  const { data, kind: _, ...photo } = row
  return { kind: 'photo', line, photo: photo as unknown as KeptPhoto, picture: fromBase64(data) }
}

/** Whose file it is; null where it is none of ours. */
export async function readHead(file: Blob): Promise<FileHead | null> {
  for await (const line of linesOf(file)) {
    const row = rowOf(line)
    if (!row || typeof row.officerId !== 'string') return null
    if (row.kind !== FORMAT) return { officerId: row.officerId, known: null, items: null }
    const items = typeof row.items === 'number' ? row.items : null
    return { officerId: row.officerId, known: (row.known ?? null) as KnownOffset | null, items }
  }
  return null
}

/** The items of a file, one after the other. */
export async function* readItems(file: Blob): AsyncGenerator<FileItem> {
  let at = 0
  for await (const line of linesOf(file)) {
    at++
    if (line.trim() === '') continue
    const row = rowOf(line)
    if (at === 1 && row?.kind === FORMAT) continue
    yield itemOf(row, at)
  }
}

/** What a phone knew of its own clock goes along: the clock of whoever takes the file in says nothing of it. */
const clockOf = (made: { run: string; known: KnownOffset | null }, head: FileHead): KnownOffset => ({
  offsetMs: (made.known ?? head.known)?.offsetMs ?? 0,
  run: made.run,
})

/** An answer of another phone, to be sent from here. */
export const adoptAnswer = (answer: KeptAnswer, head: FileHead): KeptAnswer => ({
  ...answer,
  told: { ...answer.told, known: clockOf(answer.told, head) },
  state: 'waiting',
  why: null,
})

/** A photograph of another phone, to be sent from here. */
export const adoptPhoto = (photo: KeptPhoto, head: FileHead): KeptPhoto => ({
  ...photo,
  known: clockOf(photo, head),
  doubts: Array.isArray(photo.doubts) ? photo.doubts : [],
  state: photo.state === 'asked' ? 'asked' : 'waiting',
  why: photo.state === 'asked' ? photo.why : '',
})
