import { client } from '../../../lib/api.ts'
import { uuid } from '../../../lib/idempotency.ts'
import { type KeptScan, openStore } from '../store.ts'

/** Whether a text is a code off the wall. */
export const isSessionCode = (text: string): boolean => /^SELARAS2:[0-9A-F]{32}:\d+:[0-9A-F]{16}$/i.test(text.trim())

/** Keeps a code that was scanned, so that it outlives the page. */
export async function keepScan(token: string, text: string): Promise<KeptScan> {
  const scan: KeptScan = { id: uuid(), token, text: text.trim(), deviceAt: new Date().toISOString(), state: 'waiting' }
  await (await openStore()).put('scans', scan)
  return scan
}

/** Sends the codes that wait; answers them with what the server said. Rejects without signal, and nothing is lost. */
export async function sendScans(token: string): Promise<readonly KeptScan[]> {
  const store = await openStore()
  const waiting = (await store.getAllFromIndex('scans', 'token', token)).filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return []
  const { answers } = await client.gatherings.myAttendance.scan({
    token,
    items: waiting.slice(0, 50).map(({ id, text, deviceAt }) => ({ id, text, deviceAt })),
  })
  const by = new Map(answers.map((answer) => [answer.id, answer]))
  const sent = waiting.flatMap((scan): KeptScan[] => {
    const answer = by.get(scan.id)
    return answer ? [{ ...scan, state: answer.outcome === 'refused' ? 'refused' : 'sent' }] : []
  })
  for (const scan of sent) await store.put('scans', scan)
  return sent
}

/** How many codes of this link wait here. */
export async function countWaiting(token: string): Promise<number> {
  const scans = await (await openStore()).getAllFromIndex('scans', 'token', token)
  return scans.filter(({ state }) => state === 'waiting').length
}
