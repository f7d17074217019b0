import { Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { formatDay } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { todayIn } from '../../../../lib/today.ts'
import classes from '../minutes.module.css'
import { Downloads } from './downloads.tsx'

/** The list of one session or one day, filled in or to be signed by hand. */
export function AttendanceListChoice({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { timezone } = useSession().actingAs
  const [which, setWhich] = useState(`day=${gathering.startsOn}`)
  const [isBlank, setBlank] = useState(false)
  const { data } = useQuery(api.gatherings.agenda.get.queryOptions({ input: { id: gathering.id } }))
  const sessions = (data?.sessions ?? []).filter(({ takesAttendance }) => takesAttendance)
  const days = [
    ...new Set([gathering.startsOn, ...sessions.map(({ startsAt }) => todayIn(timezone, new Date(startsAt)))]),
  ]
  const choices = [
    ...days.map((day) => ({
      value: `day=${day}`,
      label: t('minutes.documents.day', { day: formatDay(day, currentLanguage()) }),
    })),
    ...sessions.map(({ id, title }) => ({ value: `sessionId=${id}`, label: title })),
  ]
  return (
    <>
      <div className={classes.deeds}>
        <Select
          label={t('minutes.documents.which')}
          data={choices}
          value={which}
          onChange={(next) => next && setWhich(next)}
          allowDeselect={false}
        />
        <Checkbox
          label={t('minutes.documents.blank')}
          checked={isBlank}
          onChange={(event) => setBlank(event.currentTarget.checked)}
        />
      </div>
      <Downloads
        name={t('minutes.documents.kind.attendance_list')}
        address={`/api/gatherings/${gathering.id}/documents/attendance_list?${which}&blank=${isBlank}`}
      />
    </>
  )
}
