import { openStore } from './engine/store.ts'

const asBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

/** Everything of an officer that the server does not have, with the pictures: one JSON a line, so that no browser has to hold it as one text. */
async function queueOf(officerId: string): Promise<Blob> {
  const store = await openStore()
  const answers = await store.getAllFromIndex('answers', 'officer', officerId)
  const photos = await store.getAllFromIndex('photos', 'officer', officerId)
  const parts: string[] = answers
    .filter(({ state }) => state !== 'sent')
    .map((answer) => `${JSON.stringify({ kind: 'answer', ...answer })}\n`)
  for (const photo of photos.filter(({ state }) => state !== 'sent')) {
    const picture = await store.get('pictures', photo.id)
    const data = picture ? await asBase64(picture.blob) : null
    parts.push(`${JSON.stringify({ kind: 'photo', ...photo, data })}\n`)
  }
  return new Blob(parts, { type: 'application/x-ndjson' })
}

/** Lets the officer save what was not sent as a file of the phone. */
export async function saveQueue(officerId: string): Promise<void> {
  const address = URL.createObjectURL(await queueOf(officerId))
  const link = document.createElement('a')
  link.href = address
  link.download = `petugas-belum-terkirim-${new Date().toISOString().slice(0, 10)}.jsonl`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
