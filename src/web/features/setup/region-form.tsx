import { Autocomplete, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { enter } from './enter.ts'

const MIN_PASSWORD = 12
const PAUSE = 200

/** Region, name, e-mail, password: what the first administrator has to say. */
export function RegionForm({ token }: { token: string }) {
  const { t } = useTranslation('setup')
  const form = useForm({
    initialValues: { region: '', name: '', email: '', password: '' },
    validate: {
      region: (value) => (codeOf(value) ? null : t('start.regionMissing')),
      name: (value) => (value.trim().length >= 2 ? null : t('start.required')),
      email: (value) => (value.includes('@') ? null : t('start.required')),
      password: (value) => (value.length >= MIN_PASSWORD ? null : t('start.passwordShort')),
    },
  })
  // The link is spent once the region is opened: no search may follow.
  const [isOpened, setOpened] = useState(false)
  const [q] = useDebouncedValue(form.values.region.trim(), PAUSE)
  const found = useQuery(
    api.setup.findRegions.queryOptions({
      input: { token, q },
      enabled: q.length >= 2 && !isOpened,
      placeholderData: keepPreviousData,
    }),
  )
  const names = (found.data ?? []).map(({ code, name }) => `${name} (${code})`)
  const codeOf = (text: string) => /\(([\d.]+)\)$/.exec(text)?.[1]
  const isUnknown = q.length >= 3 && found.data?.length === 0

  const labels = {
    region: t('start.region'),
    name: t('start.name'),
    email: t('start.email'),
    password: t('start.password'),
  }
  const save = async ({ region, name, email, password }: typeof form.values) => {
    await client.setup.setUp({ token, region: codeOf(region) ?? '', name, email, password })
    setOpened(true)
    await enter('/api/auth/sign-in/email', { email, password })
  }

  return (
    <Form form={form} labels={labels} submit={t('start.submit')} onSubmit={save}>
      <Autocomplete
        {...field(form, 'region', {
          label: labels.region,
          help: isUnknown ? t('start.regionNone') : t('start.regionHelp'),
        })}
        data={names}
        // The server has found them already, spelling forgiven.
        filter={({ options }) => options}
      />
      <TextInput {...field(form, 'name', { label: labels.name })} autoComplete="name" />
      <TextInput {...field(form, 'email', { label: labels.email })} type="email" autoComplete="username" />
      <PasswordInput
        {...field(form, 'password', { label: labels.password, help: t('start.passwordHelp') })}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('start.show') }}
      />
    </Form>
  )
}
