import { randomOf } from '../hash.ts'
import type { MatchRecord } from '../types.ts'

const FIRST =
  'SUPARMAN SUTRISNO WAHYUDI HARTONO MULYONO SUKARNI HARTATIK PONIRAH KASIYATI MARSINI AGUS BAMBANG JOKO ENDANG RETNO'.split(
    ' ',
  )
const LAST =
  'PRASETYO SANTOSO WIBOWO KURNIAWAN SETIAWAN NUGROHO LESTARI RAHAYU WULANDARI ASTUTI PERTIWI HANDAYANI'.split(' ')
const WOMEN = new Set('SUKARNI HARTATIK PONIRAH KASIYATI MARSINI ENDANG RETNO'.split(' '))
const LISTS = ['bansos', 'pelatihan', 'buku-desa']

export interface InventedRow extends MatchRecord {
  readonly person: string
}

/** Invented people, each on one to three lists; now and then a NIK is missing or has a slip, a word of the name is dropped. The same seed gives the same rows. */
export function inventPeople(count: number, seed: number): InventedRow[] {
  const random = randomOf(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = (list: readonly string[]) => list[below(list.length)] ?? ''
  const two = (value: number) => String(value).padStart(2, '0')
  const rows: InventedRow[] = []
  for (let person = 0; person < count; person++) {
    const first = pick(FIRST)
    const isWoman = WOMEN.has(first)
    const [day, month, year] = [1 + below(28), 1 + below(12), 1950 + below(55)]
    const district = `35.07.${two(1 + below(8))}`
    const nik = `${district.replaceAll('.', '')}${two(day + (isWoman ? 40 : 0))}${two(month)}${two(year % 100)}${String(1 + below(40)).padStart(4, '0')}`
    const full = { name: `${first} ${pick(LAST)} ${pick(LAST)}`, nik, birthDate: `${year}-${two(month)}-${two(day)}` }
    for (const source of LISTS.slice(0, 1 + below(LISTS.length)))
      rows.push({
        ...full,
        ...(random() < 0.15 ? { nik: null } : random() < 0.05 ? { nik: withSlip(nik, below(9)) } : {}),
        ...(random() < 0.1 ? { name: full.name.split(' ').slice(0, 2).join(' ') } : {}),
        id: `${source}-${String(person).padStart(4, '0')}`,
        person: String(person),
        source,
        sex: isWoman ? 'P' : 'L',
        districtCode: district,
        villageCode: `${district}.20${two(1 + (person % 9))}`,
        rt: String(1 + (person % 12)),
        rw: String(1 + (person % 5)),
      })
  }
  return rows
}

const withSlip = (nik: string, by: number) => `${nik.slice(0, 13)}${(Number(nik[13]) + 1 + by) % 10}${nik.slice(14)}`

/** The same rows in another order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = randomOf(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((x, y) => x.at - y.at)
    .map(({ item }) => item)
}
