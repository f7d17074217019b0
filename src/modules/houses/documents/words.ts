import type { GiftForm, GiftState, GiverKind, LandTitle } from '#contract/houses/shapes.ts'

/** `Rp17.500.000`. */
export const rupiah = (amount: number): string => `Rp${new Intl.NumberFormat('id-ID').format(amount)}`
export const written = (number: number): string => new Intl.NumberFormat('id-ID').format(number)

export const GIVERS: Readonly<Record<GiverKind, string>> = {
  state: 'APBN',
  province: 'APBD provinsi',
  regency: 'APBD kabupaten/kota',
  village: 'Desa',
  alms: 'Zakat dan infak',
  business: 'Dunia usaha',
  community: 'Masyarakat',
  own: 'Swadaya keluarga',
}

export const FORMS: Readonly<Record<GiftForm, string>> = { money: 'Uang', goods: 'Barang', labour: 'Tenaga' }
export const STATES: Readonly<Record<GiftState, string>> = {
  promised: 'Dijanjikan',
  delivered: 'Diterima',
  cancelled: 'Dibatalkan',
}

export const LAND: Readonly<Record<LandTitle, string>> = {
  certificate: 'Sertifikat',
  letter_c: 'Letter C atau petok D',
  village_letter: 'Surat keterangan desa',
  deed: 'Akta jual beli, hibah, atau waris',
  customary: 'Tanah adat',
  permitted: 'Izin pemilik tanah',
  none: 'Tidak ada',
  unknown: 'Belum diketahui',
}
