import type { Page } from 'playwright-core'
import type { KeptAnswer, KeptPhoto } from '../../src/web/features/field-work/engine/store.ts'
import { SPOT } from '../build/rooms/field.ts'

/**
 * An officer's hands at one house after the other, from the list and back to it: every question of the form answered by its first choice, and some
 * photographs from a file. Works in the page itself: a thousand taps one by one from outside would take minutes. Answers how many answers were given.
 */
export async function answerAndPhotograph(page: Page, houseIds: readonly string[], photos: number): Promise<number> {
  let answers = 0
  for (const id of houseIds) answers += await page.evaluate(atOneHouse, { id, photos })
  return answers
}

/** Runs in the browser. */
async function atOneHouse({ id, photos }: { id: string; photos: number }): Promise<number> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (const end = performance.now() + 20_000; performance.now() < end; ) {
      const found = look()
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`waited in vain for ${String(look)}`)
  }
  const button = (text: string) =>
    [...document.querySelectorAll<HTMLElement>('label, button')].find((one) => one.textContent?.trim() === text)

  ;(await until(() => document.querySelector<HTMLElement>(`a[href$="${id}"]`))).click()
  await until(() => document.querySelector('fieldset'))
  let answers = 0
  for (const question of document.querySelectorAll('fieldset')) {
    const choice = question.querySelector<HTMLElement>('button[aria-pressed]')
    const typed = question.querySelector<HTMLInputElement>('input')
    if (choice) {
      choice.click()
      await until(() => choice.getAttribute('aria-pressed') === 'true')
      answers++
    } else if (typed) {
      typed.focus()
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      write?.call(typed, '24')
      typed.dispatchEvent(new Event('input', { bubbles: true }))
      await until(() => typed.value === '24')
      typed.blur()
      answers++
    }
  }

  ;(await until(() => button('Foto'))).click()
  ;(await until(() => document.querySelector<HTMLElement>('button[aria-label="Ambil foto Depan"]'))).click()
  const input = await until(() => document.querySelector<HTMLInputElement>('input[type=file]'))
  const files = new DataTransfer()
  for (let at = 0; at < photos; at++) {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 120
    const pen = canvas.getContext('2d')
    if (pen) {
      // Told apart by colour and words that fit: the same bytes twice at one house would be one photograph.
      pen.fillStyle = `hsl(${at * 120} 70% 50%)`
      pen.fillRect(0, 0, 160, 120)
      pen.fillStyle = '#fff'
      pen.fillText(`${id.slice(-12)} ${at}`, 4, 60)
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    if (blob) files.items.add(new File([blob], `${at}.jpg`, { type: 'image/jpeg' }))
  }
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => document.body.textContent?.includes(`Foto tersimpan di ponsel (${photos})`))
  document.querySelector<HTMLElement>('button[aria-label="Selesai"]')?.click()
  ;(await until(() => [...document.querySelectorAll('a')].find((one) => one.textContent === 'Semua rumah'))).click()
  await until(() => document.querySelector(`a[href$="${id}"]`))
  return answers
}

interface Survey {
  readonly officerId: string
  readonly houseId: string
  /** By question. */
  readonly answers: Readonly<Record<string, string | number | boolean>>
  readonly photos: number
  readonly fix: KeptPhoto['fix']
}

/**
 * The same at many houses by another tab of the same phone, which keeps its work and tells the open one: what the hands above show of the interface need
 * not be shown fifty times. Answers how many answers were given.
 */
export async function keepInAnotherTab(
  page: Page,
  { officerId, houseIds, answers, photos }: Omit<Survey, 'houseId' | 'fix'> & { readonly houseIds: readonly string[] },
): Promise<number> {
  const fix = { ...SPOT, accuracyM: 8 }
  const surveys = houseIds.map((houseId): Survey => ({ officerId, houseId, answers, photos, fix }))
  await page.evaluate(keepSurveys, surveys)
  return houseIds.length * Object.keys(answers).length
}

/** Runs in the browser. */
async function keepSurveys(surveys: readonly Survey[]): Promise<void> {
  const store = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('selaras-petugas')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const pictureOf = async (text: string) => {
    const canvas = new OffscreenCanvas(160, 120)
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = `hsl(${text.charCodeAt(text.length - 1) * 60} 70% 50%)`
      pen.fillRect(0, 0, 160, 60)
      pen.fillText(text, 4, 90)
    }
    return canvas.convertToBlob({ type: 'image/jpeg' })
  }
  const run = crypto.randomUUID()
  const made = () => ({ deviceAt: new Date().toISOString(), run, shiftMs: 0, known: null })
  for (const { officerId, houseId, answers, photos, fix } of surveys) {
    const pictures = await Promise.all(
      Array.from({ length: photos }, (_, at) => pictureOf(`${houseId.slice(-12)} ${at}`)),
    )
    const change = store.transaction(['answers', 'photos', 'pictures', 'thumbs'], 'readwrite', { durability: 'strict' })
    for (const [field, value] of Object.entries(answers)) {
      const id = crypto.randomUUID()
      const told = { ...made(), id, houseId, occasion: 'before' as const, field, value, basedOn: [] }
      const answer: KeptAnswer = { id, officerId, told, state: 'waiting', why: null }
      change.objectStore('answers').put(answer)
    }
    for (const blob of pictures) {
      const id = crypto.randomUUID()
      const photo: KeptPhoto = {
        ...{ id, officerId, houseId, stage: 0, angle: 'front', ...made(), fix, sha256: '', bytes: blob.size },
        ...{ ghostOf: null, reason: '', doubts: [], state: 'waiting', why: '' },
      }
      change.objectStore('photos').put(photo)
      change.objectStore('pictures').put({ id, blob })
      change.objectStore('thumbs').put({ id, blob })
    }
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve
      change.onabort = reject
    })
  }
  store.close()
  new BroadcastChannel(`selaras.petugas.${surveys[0]?.officerId}`).postMessage('changed')
}
