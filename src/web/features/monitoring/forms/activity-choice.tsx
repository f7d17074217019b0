import { ActionIcon, NumberInput, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { ICON } from '../../../ui/icon.ts'
import classes from '../monitoring.module.css'
import type { ChosenActivity } from './part-values.ts'

interface Props {
  chosen: readonly ChosenActivity[]
  agencyId: string
  /** Years that have plans, the newest first. */
  years: readonly number[]
  onChosen: (chosen: ChosenActivity[]) => void
}

/** Activities of the plans in which a part lies, each with its weight; typed words find those of every agency. */
export function ActivityChoice({ chosen, agencyId, years, onChosen }: Props) {
  const { t } = useTranslation('monitoring')
  const [year, setYear] = useState<number>()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const shownYear = year ?? years[0]
  const { data } = useQuery({
    ...api.plans.activities.list.queryOptions({
      // Without words the agency's own; with words everybody's, since an activity may be shared.
      input: { year: shownYear ?? 2000, q: q || undefined, agencyId: q ? undefined : [agencyId], pageSize: 30 },
    }),
    enabled: shownYear !== undefined,
    placeholderData: keepPreviousData,
  })
  const found = (data?.rows ?? []).filter(
    ({ id, status }) => status !== 'draft' && !chosen.some((one) => one.id === id),
  )
  const add = (id: string | null) => {
    const row = found.find((one) => one.id === id)
    if (row) onChosen([...chosen, { id: row.id, name: row.name, weight: 1 }])
    setTyped('')
  }
  return (
    <>
      <ul className={classes.plain}>
        {chosen.map((activity) => (
          <li key={activity.id} className={classes.row}>
            <span className={classes.words}>{activity.name}</span>
            <span className={classes.facts}>
              <NumberInput
                aria-label={t('part.weight', { name: activity.name })}
                prefix={`${t('part.weight', { name: '' }).trim()} `}
                value={activity.weight}
                min={1}
                max={1000}
                allowDecimal={false}
                w={112}
                onChange={(weight) =>
                  onChosen(chosen.map((one) => (one === activity ? { ...one, weight: Number(weight) || 1 } : one)))
                }
              />
              <ActionIcon
                variant="subtle"
                size={40}
                aria-label={t('part.remove', { name: activity.name })}
                onClick={() => onChosen(chosen.filter((one) => one !== activity))}
              >
                <IconX {...ICON} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.choices}>
        <Select
          label={t('part.activitiesYear')}
          data={years.map(String)}
          value={shownYear ? String(shownYear) : null}
          allowDeselect={false}
          onChange={(value) => setYear(Number(value))}
          w={160}
        />
        <Select
          label={t('part.search')}
          data={found.map(({ id, name, agency }) => ({ value: id, label: `${name} · ${agency.shortName}` }))}
          value={null}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has found them already, spelt as the plans spell them.
          filter={({ options }) => options}
          nothingFoundMessage={t('part.nothing')}
          onChange={add}
          style={{ flex: '1 1 280px' }}
        />
      </div>
    </>
  )
}
