import { describe, expect, test } from 'vitest'
import { findCasework } from './casework-signs.ts'

const NOTHING = {
  fileName: 'data.xlsx',
  titles: [],
  sheetNames: ['Sheet1'],
  headers: ['No', 'Nama', 'NIK'],
  values: [],
}
const judged = (said: object) => {
  const found = findCasework({ ...NOTHING, ...said })
  return found ? (found.isSure ? 'refused' : 'asked') : 'taken'
}

describe('a list of protected casework is refused wherever it says so', () => {
  test.each([
    [{ fileName: 'Data Korban KDRT 2025.xlsx' }],
    [{ fileName: 'rekap_uptd-ppa_tw1.csv' }],
    [{ fileName: 'Laporan P2TP2A Semester I.xlsx' }],
    [{ titles: ['PEMERINTAH KABUPATEN MALANG', 'DAFTAR PEREMPUAN KORBAN TINDAK KEKERASAN TAHUN 2025'] }],
    [{ titles: ['REKAPITULASI KASUS KEKERASAN TERHADAP PEREMPUAN DAN ANAK'] }],
    [{ titles: ['Data Anak yang Berhadapan dengan Hukum (ABH)'] }],
    [{ titles: ['K.D.R.T. Triwulan II'] }],
    [{ titles: ['Unit Pelaksana Teknis Daerah Pelindungan Perempuan & Anak'] }],
    [{ fileName: 'Pelatihan menjahit bagi perempuan korban kekerasan.xlsx' }],
    [{ sheetNames: ['Peserta', 'TPPO'] }],
    [{ headers: ['No', 'Nama', 'Jenis Kekerasan', 'Alamat'] }],
    [{ headers: ['Nama', 'Hubungan Pelaku dengan Korban'] }],
    [{ headers: ['Nama Korban', 'Pelaku', 'Tgl Kejadian'] }],
  ])('%j', (said) => expect(judged(said)).toBe('refused'))
})

describe('what only sounds like it is asked about', () => {
  test.each([
    [{ fileName: 'Peserta Sosialisasi Pencegahan KDRT.xlsx' }],
    [{ titles: ['Daftar Kader UPTD PPA Kecamatan Pagak'] }],
    [{ fileName: 'Penyintas 2025.xlsx' }],
    [{ headers: ['Nama', 'Kronologi'] }],
    [{ values: ['cerai mati', 'suami KDRT'] }],
    [{ headers: ['Nama', 'Bentuk'], values: ['K.D.R.T', 'lainnya'] }],
    [{ headers: ['Nama', 'Bentuk'], values: ['kekerasan fisik', 'persetubuhan'] }],
  ])('%j', (said) => expect(judged(said)).toBe('asked'))
})

describe('other lists go on', () => {
  test.each([
    [{ fileName: 'DATA PEREMPUAN KEPALA KELUARGA (PEKKA) 2024 FIX2.xlsx' }],
    [{ fileName: 'Daftar kader PPA 2025.xlsx' }],
    [{ titles: ['DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK', 'PESERTA PELATIHAN MENJAHIT'] }],
    [{ titles: ['Penerima bantuan korban banjir'], headers: ['Nama Korban', 'Tanggal Kejadian', 'Tempat Kejadian'] }],
    [{ headers: ['Nama Pelaku Usaha', 'Jenis Usaha', 'Nama Pendamping'] }],
    [{ titles: ['Lansia terlantar dan anak terlantar 2025'] }],
  ])('%j', (said) => expect(judged(said)).toBe('taken'))
})
