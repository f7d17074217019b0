import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Subject } from '#contract/followups/shapes.ts'
import { api } from '../../../../lib/api.ts'

interface SubjectsFieldProps {
  gatheringId: string
  label: string
  subjects: readonly Subject[]
  onChange: (subjects: Subject[]) => void
}

const keyOf = ({ kind, id }: Subject) => `${kind}:${id}`

/** What a promise is tied to: priorities, programmes, activities, pairs of plans; found by typing. */
export function SubjectsField({ gatheringId, label, subjects, onChange }: SubjectsFieldProps) {
  const { t } = useTranslation('gatherings')
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery({
    ...api.gatherings.minutes.subjects.queryOptions({ input: { id: gatheringId, q } }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  })
  const known = new Map([...(query.data ?? []), ...subjects].map((subject) => [keyOf(subject), subject]))
  const groups = Map.groupBy(known.values(), ({ kind }) => kind)
  return (
    <MultiSelect
      id="subjects"
      label={label}
      description={t('minutes.outcome.subjectsHelp')}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      maxValues={20}
      data={[...groups].map(([kind, rows]) => ({
        group: t(`minutes.subject.${kind}`),
        items: rows.map((subject) => ({ value: keyOf(subject), label: subject.title })),
      }))}
      value={subjects.map(keyOf)}
      onChange={(keys) => onChange(keys.flatMap((key) => known.get(key) ?? []))}
      nothingFoundMessage={t(q.length < 2 ? 'minutes.outcome.subjectsType' : 'minutes.outcome.subjectsNone')}
    />
  )
}
