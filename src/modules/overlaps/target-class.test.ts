import { expect, test } from 'vitest'
import type { TargetGroup } from '#contract/plans/shapes.ts'
import { targetClassOf } from './target-class.ts'

const classes: readonly (readonly [TargetGroup | null, string, string])[] = [
  [{ jk: 'P', pekka: true, desil: [1, 2] }, 'perempuan', 'pekka'],
  [null, 'janda tidak mampu', 'pekka'],
  [{ jk: 'P', anggota_dwp: 'semua' }, 'anggota DWP', 'dwp'],
  [null, 'Istri ASN', 'dwp'],
  [{ disabilitas: ['netra'], usia_min: 60 }, 'tunanetra lansia', 'disabilitas'],
  [{ usia_min: 60 }, 'warga', 'lansia'],
  [{ kondisi: ['RTLH'], desil: [1, 2], satuan: 'rumah' }, 'keluarga', 'rumah_dan_sanitasi'],
  [{ kelompok: ['KWT'], jk: 'P' }, 'kelompok wanita', 'petani_dan_nelayan'],
  [{ umkm: 'mikro' }, 'usaha', 'pelaku_usaha'],
  [{ desil: [1, 4] }, 'keluarga', 'keluarga_miskin'],
  [{ jk: 'P' }, 'warga', 'perempuan'],
  [null, 'masyarakat umum', 'umum'],
]
test.each(classes)('%j “%s” stands under %s', (target, text, expected) => {
  expect(targetClassOf(target, text)).toBe(expected)
})
