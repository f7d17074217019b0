import type { TFunction } from 'i18next'
import type { TargetGroup } from '#contract/plans/shapes.ts'

type Words = TFunction<'plans'>

/** The words of a list value as people read them: `calon_pmi` is *calon pmi*. */
const plain = (values: readonly string[]) => values.map((value) => value.replaceAll('_', ' ')).join(', ')

function age(t: Words, from: number | undefined, to: number | undefined): string | undefined {
  if (from !== undefined && to !== undefined) return t('target.age', { from, to })
  if (from !== undefined) return t('target.ageFrom', { from })
  return to === undefined ? undefined : t('target.ageTo', { to })
}

/** What a target group is limited to, one line each; empty when nothing limits it. */
export function targetWords(t: Words, target: TargetGroup | null): string[] {
  if (!target) return []
  const { jk, usia_min, usia_max, desil, pekka, umkm, disabilitas, anggota_dwp, pekerjaan, kelompok, kondisi } = target
  return [
    jk === 'P' ? t('target.female') : jk === 'L' ? t('target.male') : jk === 'LP' ? t('target.both') : undefined,
    age(t, usia_min, usia_max),
    desil && t('target.decile', { from: desil[0], to: desil[1] }),
    pekka && t('target.pekka'),
    umkm && t('target.umkm', { size: t(`target.size.${umkm}`) }),
    disabilitas && t('target.disability', { kinds: plain(disabilitas) }),
    anggota_dwp && t('target.dwp', { which: anggota_dwp }),
    pekerjaan && t('target.occupation', { list: plain(pekerjaan) }),
    kelompok && t('target.group', { list: plain(kelompok) }),
    kondisi && t('target.condition', { list: plain(kondisi) }),
  ].filter((line) => typeof line === 'string')
}
