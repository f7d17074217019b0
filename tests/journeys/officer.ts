import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** What an officer sees at an unfit house, and at the same house when it is done; by the beginning of the question. */
export const UNFIT: Readonly<Record<string, string>> = {
  Fondasi: 'Rusak berat',
  Sloof: 'Tidak ada',
  'Rangka atap': 'Rusak berat',
  'Penutup atap': 'Rusak berat, bocor di banyak tempat',
  Lantai: 'Tanah',
  Dinding: 'Anyaman bambu (gedek)',
  Sumber: 'Sumur atau mata air tak terlindung',
  Jamban: 'Tidak ada',
}
export const FIT: Readonly<Record<string, string>> = {
  Fondasi: 'Baik',
  Sloof: 'Baik',
  'Rangka atap': 'Baik',
  'Penutup atap': 'Genteng, seng, atau beton, baik',
  Lantai: 'Keramik, ubin, atau semen, baik',
  Dinding: 'Tembok atau kayu, baik',
  Sumber: 'Sumur bor atau pompa',
  Jamban: 'Sendiri, tangki septik',
}
export const CONDITIONS: Readonly<Record<string, string>> = {
  'Bukti penguasaan': 'Sertifikat',
  'Apakah tanah sedang': 'Tidak',
  'Apakah sesuai': 'Ya',
  'WNI dan': 'Ya',
  'Satu-satunya rumah': 'Ya',
  'Ditempati sehari-hari': 'Ya',
  Penghasilan: 'Ya',
  'Pernah menerima': 'Tidak',
  'Bersedia berswadaya': 'Ya',
}

/** A photograph like a camera's: never the same twice. */
const picture = (shade: number) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: shade, g: 120, b: 90 } } })
    .jpeg()
    .toBuffer()

/** Answers the questions of the form that begin so, each by its choice, and the two that ask for a number. */
export async function answerAll(officer: Page, answers: Readonly<Record<string, string>>) {
  for (const [question, answer] of Object.entries(answers)) {
    const asked = officer.getByRole('group', { name: new RegExp(`^${question}`) })
    await asked.getByRole('button', { name: answer, exact: true }).click()
    await asked.locator('button[aria-pressed=true]').waitFor()
  }
  for (const [question, number] of [
    ['Luas lantai', '24'],
    ['Jumlah penghuni', '3'],
  ] as const) {
    const typed = officer.getByRole('group', { name: new RegExp(`^${question}`) }).locator('input')
    await typed.fill(number)
    await typed.blur()
  }
}

/** One photograph of the front at a stage, out of a file as a phone's camera hands it over. */
export async function photograph(officer: Page, stage: string, shade: number) {
  await officer.getByText('Foto', { exact: true }).click()
  await officer.getByText(stage, { exact: true }).first().click()
  await officer.getByRole('button', { name: 'Ambil foto Depan' }).click()
  const buffer = await picture(shade)
  await officer.locator('input[type=file]').setInputFiles({ name: 'depan.jpg', mimeType: 'image/jpeg', buffer })
  await officer.getByText('Foto tersimpan di ponsel').first().waitFor()
  await officer.getByRole('button', { name: 'Selesai', exact: true }).click()
}
