import type { Page } from 'playwright-core'

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
