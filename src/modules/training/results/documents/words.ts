import type { Dimension, Rates, ResultFigures } from '#contract/training/results/figures.ts'
import type { OutcomeStatus } from '#contract/training/shapes.ts'

export const STATUS_WORDS: Readonly<Record<OutcomeStatus, string>> = {
  formal: 'Bekerja formal',
  informal: 'Bekerja informal',
  own_business: 'Usaha sendiri',
  internship: 'Magang',
  school: 'Sekolah',
  not_yet: 'Belum bekerja',
  unreachable: 'Tidak terjangkau',
}

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  sex: 'Jenis kelamin',
  disability: 'Disabilitas',
  disability_kind: 'Ragam disabilitas',
  decile: 'Desil saat masuk',
  field: 'Kejuruan',
  district: 'Kecamatan',
  agency: 'Penyelenggara',
  batch: 'Angkatan',
}

const VALUE_WORDS: Readonly<Record<string, string>> = {
  'sex:L': 'Laki-laki',
  'sex:P': 'Perempuan',
  'disability:with': 'Penyandang disabilitas',
  'disability:none': 'Tanpa disabilitas',
  'disability_kind:none': 'Tanpa disabilitas',
  'disability_kind:physical': 'Fisik',
  'disability_kind:intellectual': 'Intelektual',
  'disability_kind:mental': 'Mental',
  'disability_kind:sensory': 'Sensorik',
  'disability_kind:multiple': 'Ganda',
  'decile:1-4': 'Desil 1–4',
  'decile:5-10': 'Desil 5–10',
  'decile:unknown': 'Desil belum diketahui',
  'district:unknown': 'Kecamatan belum diketahui',
}

export const groupName = ({
  dimension,
  value,
  name,
}: ResultFigures['groups'][number] | ResultFigures['kept']['groups'][number]): string =>
  name || (VALUE_WORDS[`${dimension}:${value}`] ?? value)

/** What stands where fewer are counted than may be shown. */
export const hiddenWords = (threshold: number): string => `kurang dari ${threshold}`

const percent = (share: number) =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(share * 100)} %`
export const number = (value: number): string => new Intl.NumberFormat('id-ID').format(value)
export const rupiah = (value: number): string => `Rp${number(value)}`

export const responseText = ({ response }: Rates, threshold: number): string =>
  response === null ? hiddenWords(threshold) : percent(response)

/** The share with its bounds; why there is none where there is none. */
export function shareText({ share }: Rates): string {
  if (share) return `${percent(share.rate)} (${percent(share.lowest)} – ${percent(share.highest)})`
  return 'terlalu sedikit untuk dibandingkan'
}
