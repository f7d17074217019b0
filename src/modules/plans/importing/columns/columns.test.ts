import { describe, expect, it } from 'vitest'
import { type Row, readTables } from '#platform/spreadsheet/index.ts'
import { fieldsNamedBy } from './field.ts'
import { findHeader, headerAt, isColumnNumbers } from './find-header.ts'
import { plainHeader } from './header-text.ts'
import { headerKey, missingFields, proposeColumns } from './propose-columns.ts'

async function rowsOf(csv: string): Promise<Row[]> {
  const tables = await readTables(new TextEncoder().encode(csv), 'uji.csv')
  return Array.fromAsync(tables.sheets[0]?.rows() ?? [])
}

async function proposed(csv: string, kept = {}) {
  const rows = await rowsOf(csv)
  const header = findHeader(rows) ?? headerAt(rows, 1)
  const data = rows.filter((row) => row.number > (header?.row ?? 0) + (header?.rows ?? 1) - 1)
  const columns = (header?.texts ?? []).map((text, at) => ({
    column: at + 1,
    header: text,
    values: data.flatMap((row) => row.cells[at] ?? []),
  }))
  return proposeColumns(columns, kept)
}
const fields = async (csv: string, kept = {}) => (await proposed(csv, kept)).map(({ field }) => field)

describe('names of columns', () => {
  it('are compared without case, punctuation, units and abbreviations', () => {
    expect(plainHeader('Tgl. Mulai')).toBe('tanggal mulai')
    expect(plainHeader('PAGU (Rp)')).toBe('pagu')
    expect(plainHeader('nama_kegiatan')).toBe(plainHeader('NAMA KEG.'))
    expect(plainHeader('startDate')).toBe('start date')
  })
  it('are known in Indonesian, in English and with a typing error', () => {
    expect(fieldsNamedBy('Nama Sub Kegiatan').get('name')).toBeGreaterThan(0.9)
    expect(fieldsNamedBy('Activity name').get('name')).toBeGreaterThan(0.9)
    expect(fieldsNamedBy('Nama Kegaitan').get('name')).toBeGreaterThan(0.6)
  })
  it('that only look like ours name nothing', () => {
    expect(fieldsNamedBy('No.').size).toBe(0)
    expect(fieldsNamedBy('Realisasi').size).toBe(0)
  })
})

describe('the header', () => {
  it('is found below titles and empty rows', async () => {
    const rows = await rowsOf(
      'RENCANA KEGIATAN TAHUN 2026,,\nKabupaten Malang,,\n,,\nNo,Nama Kegiatan,Pagu\n1,Bimtek,5000000\n',
    )
    expect(findHeader(rows)).toMatchObject({ row: 4, rows: 1, recognised: 2 })
  })
  it('may have two rows, a group above its parts', async () => {
    const rows = await rowsOf('OPD,Kegiatan,Waktu Pelaksanaan,\n,,Mulai,Selesai\nDinsos,Bimtek,2026-01-02,2026-01-03\n')
    expect(findHeader(rows)).toMatchObject({ row: 1, rows: 2, recognised: 4 })
  })
  it('is not joined with a title that stands right above it', async () => {
    const rows = await rowsOf('RENCANA KEGIATAN 2026,,\nNo,Nama Kegiatan,Pagu\n1,Bimtek,5000000\n')
    expect(findHeader(rows)).toMatchObject({ row: 2, rows: 1, texts: ['No', 'Nama Kegiatan', 'Pagu'] })
  })
  it('is not found where no row names two fields', async () => {
    expect(findHeader(await rowsOf('apel,jeruk\n1,2\n'))).toBeUndefined()
  })
  it('ignores the row of column numbers under it', async () => {
    const [row] = await rowsOf('1,2,3,4\n')
    expect(isColumnNumbers(row?.cells ?? [])).toBe(true)
  })
})

describe('the proposed meaning of columns', () => {
  it('follows names in any order and leaves unknown columns alone', async () => {
    expect(await fields('Pagu,Catatan Bupati,Kegiatan,OPD\n5000000,ya,Bimtek roti,Dinsos\n')).toEqual([
      'budget',
      null,
      'name',
      'agency',
    ])
  })
  it('follows values where the name says nothing', async () => {
    const csv =
      'OPD,Kegiatan,k1,k2,k3,k4,k5\nDinsos,Bimtek,35.07.11,"{""jk"":""P""}",1.06.05.2.02.0010,2026-01-05,2026-02-01\n'
    expect(await fields(csv)).toEqual(['agency', 'name', 'areaCodes', 'target', 'code', 'startsOn', 'endsOn'])
  })
  it('trusts a name less when the values contradict it', async () => {
    const [wrong] = await proposed('Mulai,Kegiatan\nbesok,Bimtek\n')
    const [right] = await proposed('Mulai,Kegiatan\n2026-03-01,Bimtek\n')
    expect(wrong?.confidence ?? 1).toBeLessThan(right?.confidence ?? 0)
  })
  it('gives a field to one column only, the one that fits best', async () => {
    const found = await fields('Kegiatan,Nama Kegiatan,OPD\nBimtek,Pelatihan roti,Dinsos\n')
    expect(found).toEqual([null, 'name', 'agency'])
  })
  it('is what a person confirmed for this header before', async () => {
    const columns = await proposed('Proyek,OPD,Pagu\nBimtek,Dinsos,500000\n', { proyek: 'name', pagu: null })
    expect(columns.map(({ field, basis }) => [field, basis])).toEqual([
      ['name', 'kept'],
      ['agency', 'name'],
      [null, 'kept'],
    ])
  })
})

it('a header has one key whatever the order of its columns', () => {
  expect(headerKey(['Pagu (Rp)', 'Kegiatan'])).toBe(headerKey(['KEGIATAN', 'pagu']))
})

it('an agency column is needed only where the importer has no agency of their own', async () => {
  const columns = await proposed('Kegiatan,Pagu\nBimtek,500000\n')
  expect(missingFields(columns, true)).toEqual([])
  expect(missingFields(columns, false)).toEqual(['agency'])
})
