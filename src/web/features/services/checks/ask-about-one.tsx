import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { AboutFields, useAboutLabels, useAboutRules } from './about-fields.tsx'
import { Answer } from './answer.tsx'
import classes from './checks.module.css'

type Answered = Awaited<ReturnType<typeof client.services.checks.ask>>

/** One candidate; nothing of it is kept in the browser. */
export function AskAboutOne() {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const [answered, setAnswered] = useState<Answered>()
  const villages = useVillages()
  const about = useAboutLabels()
  const form = useForm({
    initialValues: {
      name: '',
      nik: '',
      kk: '',
      sex: '',
      birthDate: '',
      village: '',
      kind: '',
      on: useToday(),
      purpose: '',
    },
    validate: {
      ...useAboutRules(),
      name: (value) => (value.trim().length > 1 ? null : t('checks.nameNeeded')),
      nik: (value) => (/^(\D*\d){16}\D*$/.test(value) || value === '' ? null : t('checks.nikLength')),
      kk: (value) => (/^(\D*\d){16}\D*$/.test(value) || value === '' ? null : t('checks.kkLength')),
      village: (value) => (value === '' || villages.has(value) ? null : t('checks.villageUnknown')),
    },
    onValuesChange: () => setAnswered(undefined),
  })
  const labels = {
    ...about,
    name: t('checks.name'),
    nik: 'NIK',
    kk: t('checks.kk'),
    sex: t('sexLabel'),
    birthDate: t('checks.birth'),
    village: t('checks.village'),
  }
  const send = async ({ kind, on, purpose, village, sex, birthDate, ...known }: typeof form.values) => {
    const candidate = {
      ...known,
      sex: sex === 'L' || sex === 'P' ? (sex as 'L' | 'P') : null,
      birthDate: birthDate || null,
      villageCode: villages.get(village) ?? null,
    }
    setAnswered(await client.services.checks.ask({ kind, on, purpose, candidate }))
    await queries.invalidateQueries({ queryKey: api.services.checks.key() })
  }
  return (
    <div className={classes.two}>
      <Form form={form} labels={labels} submit={t('checks.ask')} onSubmit={send}>
        <AboutFields form={form} />
        <TextInput {...field(form, 'name', { label: labels.name })} autoComplete="off" maxLength={200} />
        <TextInput
          {...field(form, 'nik', { label: labels.nik, optional: true })}
          autoComplete="off"
          inputMode="numeric"
        />
        <TextInput
          {...field(form, 'kk', { label: labels.kk, optional: true })}
          autoComplete="off"
          inputMode="numeric"
        />
        <TextInput type="date" {...field(form, 'birthDate', { label: labels.birthDate, optional: true })} />
        <Select
          {...field(form, 'sex', { label: labels.sex, optional: true })}
          data={(['P', 'L'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
        />
        <Autocomplete
          {...field(form, 'village', { label: labels.village, optional: true })}
          data={[...villages.keys()]}
          limit={12}
          autoComplete="off"
        />
      </Form>
      <div className={classes.side}>
        {answered ? <Answer {...answered} /> : <p className={classes.hint}>{t('checks.waiting')}</p>}
        <p className={classes.hint}>{t('checks.what')}</p>
      </div>
    </div>
  )
}

/** Code by name and district, as one types it: *Kemiri, Jabung*. */
function useVillages(): ReadonlyMap<string, string> {
  const tree = useQuery(api.places.tree.queryOptions({ staleTime: 300_000 })).data
  return new Map(
    (tree?.branches ?? []).flatMap((branch) =>
      branch.leaves.map(({ code, name }) => [`${name}, ${branch.name}`, code] as const),
    ),
  )
}
