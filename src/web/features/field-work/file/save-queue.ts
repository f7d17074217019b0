import type { KeptAnswer, KeptPhoto } from '../engine/store.ts'
import { openStore } from '../engine/store.ts'
import { writeQueueFile } from './queue-file.ts'

const isUnsent = ({ state }: KeptAnswer | KeptPhoto) => state !== 'sent' && state !== 'discarded'

/** Everything of an officer that the server does not have, with the pictures. */
async function queueOf(officerId: string): Promise<Blob> {
  const store = await openStore()
  const answers = await store.getAllFromIndex('answers', 'officer', officerId)
  const photos = await store.getAllFromIndex('photos', 'officer', officerId)
  const known = (await store.get('officers', officerId))?.known ?? null
  return writeQueueFile(
    { officerId, known },
    answers.filter(isUnsent),
    photos.filter(isUnsent),
    async (id) => (await store.get('pictures', id))?.blob,
  )
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
