import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

const PAUSE = 200

/** Places of the region at any level, found by the forgiving search of the server. */
export function AreaField({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  const { region } = useSession().actingAs
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), PAUSE)
  const { data: found = [] } = useQuery({
    ...api.places.search.queryOptions({ input: { q: q || region.name, within: region.code, limit: 20 } }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const { areas } = form.values
  const names = new Map([
    ...found.map(({ code, fullName, within }) => {
      const around = within.find(({ level }) => level === 'district')
      return [code, around ? `${fullName}, ${around.fullName}` : fullName] as const
    }),
    ...areas.map(({ code, name }) => [code, name] as const),
  ])
  const { onBlur, onFocus, error, ...words } = optionalField(form, 'areas', {
    label: t('form.areas'),
    help: t('form.areasHelp'),
  })
  return (
    <MultiSelect
      id={words.id}
      label={words.label}
      description={words.description}
      error={error}
      onBlur={onBlur}
      onFocus={onFocus}
      placeholder={areas.length === 0 ? t('form.areasType') : undefined}
      data={[...names].map(([value, label]) => ({ value, label }))}
      // The server has searched; what it found is not searched again by its letters.
      filter={({ options }) => options}
      value={areas.map(({ code }) => code)}
      onChange={(codes) =>
        form.setFieldValue(
          'areas',
          codes.map((code) => ({ code, name: names.get(code) ?? code })),
        )
      }
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('form.areasNone')}
      searchable
      clearable
      hidePickedOptions
    />
  )
}
