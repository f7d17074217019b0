import { expect, test } from 'vitest'
import { LoggedWords } from '../shapes.ts'
import { holdsIdentifier } from './identifiers.ts'

const HIDDEN = [
  '3507135403850001',
  '3507 1354 0385 0001',
  '35.07.13.540385.0001',
  '３５０７１３５４０３８５０００１',
  '٣٥٠٧١٣٥٤٠٣٨٥٠٠٠١',
  '3507_1354_0385_0001',
  '3507/1354/0385/0001',
  '3507:1354:0385:0001',
  '35,07,13,54,03,85,00,01',
  '(3507)(1354)(0385)(0001)',
  '3507 [13] {540385} <0001>',
  '35071354\u200b03850001',
  '3*5*0*7*1*3*5*4*0*3*8*5*0*0*0*1',
  '35O71354O385OOO1',
  '35O7l354O385OOOl',
  '3507l3-54O385-OOO1',
  '35071354 lalu 03850001',
  '350713 (Kepanjen) 5403850001',
  '3 / 5 / 0 / 7 / 1 / 3 / 5 / 4 / 0 / 3 / 8 / 5 / 0 / 0 / 0 / 1',
]
const PLAIN = [
  'Surat 800/123/35.07.104/2026',
  'Nota dinas 800/123/35.07.104/2026 tanggal 10 Februari 2026',
  'P/0322/050/BAPPEDA-E.1/II/2022',
  '900.1.15.5/5297.027-Bappenda/2025',
  'Keputusan Mendagri 900.1.15.5-1317 Tahun 2023',
  'Undangan 005/1187/35.07.104/2026, 12 Maret 2026 pukul 09.00 WIB',
  'Tahap 2, 01-01-2026 s.d. 31-12-2026, Rp15.000.000',
  '01/01/2026 - 31/12/2026',
  'Rp1.500.000,00 sampai Rp2.500.000,00',
  'Rp 1.234.567,89 dari pagu Rp 15.750.000.000,00',
  'Rp1.500.000,00/Rp15.000.000,00',
  'Sub kegiatan 1.06.05.2.02.0010 tahun 2026',
  'Rekening 5.1.02.04.01.0003, DPA 2026',
  'Permendagri 83/2022, Permendagri 1/2023, PP 28/2018',
  'SK 460/218/KPTS/013/2025 tanggal 14-03-2025',
  'Desil 1-4, 8,98 % dari 25.431 keluarga',
  'Desa 35.07.13.2001, 35.07.13.2004 dan 35.07.29.2001',
  'RT 003 RW 005, 65163, telepon 0341-391234',
  'Berita acara 027/0412/35.07.111/2026 (3 rangkap, 24 Juni 2026)',
  'Oli dan lol 10l, ILO 2026: 12 bulan, 400 orang',
]

test('words that are kept in the open are refused with one', () => {
  const about = (text: string) => LoggedWords(0, 200).safeParse(text).success
  expect([about('Usulan 3507/1354/0385/0001'), about('Usulan 800/123/35.07.104/2026')]).toEqual([false, true])
})

test.each(HIDDEN)('%s may be a NIK', (text) => expect(holdsIdentifier(`Usulan ${text} bedah rumah`)).toBe(true))
test.each(PLAIN)('%s is none', (text) => expect(holdsIdentifier(text)).toBe(false))
