import { afterAll, beforeAll, expect, test } from 'vitest'
import { setOut, type Traveller } from './traveller.ts'

const PERSON = { name: 'Ratna Kusumawardhani', email: 'ratna@contoh.test', password: 'sandi yang cukup panjang' }

let traveller: Traveller
beforeAll(async () => {
  traveller = await setOut()
}, 120_000)
afterAll(() => traveller.end())

test('the first start leads from a printed link to a region with its administrator', { timeout: 120_000 }, async () => {
  const { page, server, arrive, checkPage, picture } = traveller
  const link = /http:\S+\/mulai\/\S+/.exec(server.said)?.[0]
  expect(link, server.said).toBeDefined()

  await page.goto(link ?? '')
  await arrive('Untuk daerah mana Selaras ini?')
  await checkPage()
  await picture('mulai')

  await page.getByRole('button', { name: 'Buka daerah ini' }).click()
  await page.getByText('Pilih daerah dari daftar').first().waitFor()

  await page.getByRole('combobox', { name: 'Provinsi, kabupaten, atau kota' }).fill('kab malang')
  await page.getByRole('option', { name: 'Kabupaten Malang (35.07)' }).click()
  await page.getByLabel('Nama Anda').fill(PERSON.name)
  await page.getByLabel('Surel').fill(PERSON.email)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(PERSON.password)
  await page.getByRole('button', { name: 'Buka daerah ini' }).click()
  await arrive(/Apa yang menunggu/)
  await checkPage()

  // The link has done its work.
  await page.goto(link ?? '')
  await arrive('Tautan ini tidak berlaku lagi')
})

test('whoever signed out comes back with the password, and not with another', { timeout: 60_000 }, async () => {
  const { page, server, arrive, checkPage } = traveller
  await page.context().clearCookies()
  await page.goto(server.url)
  await arrive('Masuk')
  await checkPage()
  await page.getByLabel('Surel').fill(PERSON.email)
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill('sandi yang salah sekali')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('alert').first().waitFor()
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(PERSON.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await arrive(/Apa yang menunggu/)
})
