import { Button, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participation } from '#contract/dwp/members.ts'
import type { Unit } from '#contract/dwp/units.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { gatheringAddress } from '../addresses.ts'
import { Bars } from '../bars.tsx'
import classes from '../dwp.module.css'
import { inWords, withGaps } from '../quarters.ts'
import { useSaved } from '../units/board-forms.tsx'

/** Who comes to the meetings of a unit, and who begins to stay away. */
export function ParticipationTab({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  const [recording, setRecording] = useState(false)
  const { data } = useQuery(api.dwp.members.participation.queryOptions({ input: { id: unit.id } }))
  if (!data) return <LoadingRows rows={4} />
  return (
    <div className={classes.section}>
      {data.meetings.length === 0 && (
        <EmptyState title={t('participation.empty')}>{t('participation.emptyWhy')}</EmptyState>
      )}
      {unit.can.edit && (
        <div>
          <Button onClick={() => setRecording(true)}>{t('participation.record')}</Button>
        </div>
      )}
      {data.isFallingAway && (
        <p className={`${classes.row} ${classes.attention}`}>
          {t('participation.unitFalls', { recent: data.recentShare ?? 0, earlier: data.earlierShare ?? 0 })}
        </p>
      )}
      <FallingAway data={data} />
      {data.quarters.length > 0 && (
        <>
          <h2>{t('participation.quarters')}</h2>
          <Bars
            label={t('participation.quarters')}
            bars={withGaps(data.quarters).map(({ row, ...quarter }) => ({
              name: t('participation.quarter', inWords(quarter)),
              percent: row?.share ?? null,
            }))}
          />
          <Meetings data={data} />
        </>
      )}
      <SidePanel opened={recording} onClose={() => setRecording(false)} title={t('participation.record')}>
        {recording && <MeetingForm unit={unit} onDone={() => setRecording(false)} />}
      </SidePanel>
    </div>
  )
}

function FallingAway({ data }: { data: Participation }) {
  const { t } = useTranslation('dwp')
  if (!data.fallingAway || data.meetings.length === 0) return null
  return (
    <>
      <h2>{t('participation.title')}</h2>
      <p className={classes.quiet}>{t('participation.inside')}</p>
      {data.fallingAway.length === 0 && <p>{t('participation.none')}</p>}
      <ul className={classes.plain}>
        {data.fallingAway.map(({ memberId, name, missedInARow, recentShare, earlierShare }) => (
          <li key={memberId} className={`${classes.row} ${classes.attention}`}>
            <strong>{name}</strong>
            <span className={classes.facts}>
              {missedInARow > 1 && <span>{t('participation.missed', { count: missedInARow })}</span>}
              {earlierShare !== null && (
                <span className={classes.quiet}>
                  {t('participation.share', { recent: recentShare ?? 0, earlier: earlierShare })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Meetings({ data }: { data: Participation }) {
  const { t } = useTranslation('dwp')
  return (
    <>
      <h2>{t('participation.meetings')}</h2>
      <ul className={classes.plain}>
        {data.meetings.map(({ gatheringId, day, title, came, called }) => (
          <li key={gatheringId} className={classes.row}>
            <span className={classes.words}>
              <Link to={gatheringAddress(gatheringId)}>{title}</Link>
              <DayText value={day} />
            </span>
            <span>{t('participation.came', { came, called })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function MeetingForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const today = useToday()
  const { data } = useQuery(
    api.dwp.members.list.queryOptions({ input: { id: unit.id, pageSize: 200 }, enabled: unit.can.readMembers }),
  )
  const form = useForm({
    initialValues: {
      title: t('participation.monthly') as string,
      place: '',
      day: today,
      startTime: '09:00',
      endTime: '11:00',
      cameIds: [] as string[],
    },
    validate: { title: (value) => (value.trim().length > 2 ? null : t('required')) },
  })
  const labels = {
    title: t('participation.what'),
    place: t('participation.place'),
    day: t('participation.day'),
    startTime: t('participation.start'),
    endTime: t('participation.end'),
    cameIds: t('participation.who'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('participation.record')}
      onSubmit={async (values) => {
        await client.dwp.members.recordMeeting({ id: unit.id, ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'title', { label: labels.title })} />
      <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      <TextInput {...field(form, 'startTime', { label: labels.startTime })} type="time" />
      <TextInput {...field(form, 'endTime', { label: labels.endTime })} type="time" />
      <TextInput {...field(form, 'place', { label: labels.place, optional: true })} />
      <Checkbox.Group id="cameIds" label={labels.cameIds} {...form.getInputProps('cameIds')}>
        <div className={classes.plain}>
          {(data?.rows ?? []).map((member) => (
            <Checkbox key={member.id} value={member.id} label={member.name} />
          ))}
        </div>
      </Checkbox.Group>
    </Form>
  )
}
