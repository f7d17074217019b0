import { Checkbox, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './form.module.css'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

// The words of plans that came before; anything else may be typed.
const DISABILITIES = ['fisik', 'netra', 'rungu', 'intelektual', 'mental']
const OCCUPATIONS = ['pencari_kerja', 'pelaku_usaha', 'petani', 'nelayan', 'pedagang', 'guru', 'kader', 'aparatur']
const GROUPS = ['KWT', 'PKK', 'KUBE', 'UPPKA', 'BUMDes', 'Karang Taruna', 'kelompok_tani', 'koperasi']
const CONDITIONS = [
  'balita',
  'hamil',
  'lansia',
  'pelajar',
  'RTLH',
  'tanpa_jamban',
  'kpm_pkh',
  'calon_pmi',
  'purna_pmi',
  'penyintas',
]
const DECILES = Array.from({ length: 10 }, (_, at) => String(at + 1))
const SIZES = ['mikro', 'kecil', 'menengah', 'besar'] as const
const SEXES = ['P', 'L', 'LP'] as const

/** For whom: in the agency's words, and what limits the group. */
export function TargetFields({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  const { values } = form
  const tags = { help: t('form.tagsHelp') }
  return (
    <>
      <Textarea
        {...optionalField(form, 'targetText', { label: t('form.targetText'), help: t('form.targetTextHelp') })}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <fieldset className={classes.limits}>
        <legend>{t('form.limits')}</legend>
        <p className={classes.quiet}>{t('form.limitsHelp')}</p>
        <Select
          {...optionalField(form, 'jk', { label: t('form.sex') })}
          data={SEXES.map((value) => ({ value, label: t(`form.sexOption.${value}`) }))}
          value={values.jk || null}
          onChange={(value) => form.setFieldValue('jk', SEXES.find((one) => one === value) ?? '')}
          clearable
        />
        <Checkbox
          id="pekka"
          label={t('form.pekka')}
          checked={values.pekka}
          onChange={(event) => form.setFieldValue('pekka', event.currentTarget.checked)}
        />
        <div className={classes.two}>
          <NumberInput
            {...optionalField(form, 'usia_min', { label: t('form.ageFrom') })}
            min={0}
            max={120}
            allowDecimal={false}
          />
          <NumberInput
            {...optionalField(form, 'usia_max', { label: t('form.ageTo') })}
            min={0}
            max={120}
            allowDecimal={false}
          />
        </div>
        <div className={classes.two}>
          <Select
            {...optionalField(form, 'desilFrom', { label: t('form.decileFrom') })}
            data={DECILES}
            value={values.desilFrom || null}
            onChange={(value) => form.setFieldValue('desilFrom', value ?? '')}
            clearable
          />
          <Select
            {...optionalField(form, 'desilTo', { label: t('form.decileTo') })}
            data={DECILES}
            value={values.desilTo || null}
            onChange={(value) => form.setFieldValue('desilTo', value ?? '')}
            clearable
          />
        </div>
        <TagsInput {...optionalField(form, 'kondisi', { label: t('form.condition'), ...tags })} data={CONDITIONS} />
        <TagsInput
          {...optionalField(form, 'disabilitas', { label: t('form.disability'), ...tags })}
          data={DISABILITIES}
        />
        <TagsInput {...optionalField(form, 'pekerjaan', { label: t('form.occupation'), ...tags })} data={OCCUPATIONS} />
        <TagsInput {...optionalField(form, 'kelompok', { label: t('form.group'), ...tags })} data={GROUPS} />
        <Select
          {...optionalField(form, 'umkm', { label: t('form.umkm') })}
          data={SIZES.map((value) => ({ value, label: t(`target.size.${value}`) }))}
          value={values.umkm || null}
          onChange={(value) => form.setFieldValue('umkm', SIZES.find((one) => one === value) ?? '')}
          clearable
        />
        <TextInput
          {...optionalField(form, 'anggota_dwp', { label: t('form.dwp'), help: t('form.dwpHelp') })}
          maxLength={120}
        />
      </fieldset>
    </>
  )
}
