import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysAfter, daysBetween } from '#contract/calendar/days.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { formatLongDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { field } from '../../../ui/form/field.ts'
import classes from '../gatherings.module.css'
import own from './agenda.module.css'
import type { AgendaForm } from './use-agenda-form.ts'

const KINDS = ['session', 'break', 'ceremony', 'travel'] as const

function daysOf({ startsOn, endsOn }: Gathering): string[] {
  const count = daysBetween(startsOn, endsOn) + 1
  return Array.from({ length: Math.min(count, 60) }, (_, at) => daysAfter(startsOn, at))
}

interface SessionFieldsProps {
  form: AgendaForm
  at: number
  gathering: Gathering
  onRemove: () => void
}

/** One session of the agenda that is being written. */
export function SessionFields({ form, at, gathering, onRemove }: SessionFieldsProps) {
  const { t } = useTranslation('gatherings')
  const session = form.values.sessions[at]
  const [more, setMore] = useState(Boolean(session?.note || session?.cancelledReason))
  if (!session) return null
  const of = (name: string) => `sessions.${at}.${name}`
  const name = t('agenda.session', { number: at + 1 })
  const end = field(form, of('endTime'), { label: t('agenda.field.endTime') })
  return (
    <fieldset className={own.card}>
      <legend>{session.title ? `${name} · ${session.title}` : name}</legend>
      <TextInput {...field(form, of('title'), { label: t('agenda.field.title') })} maxLength={300} />
      <div className={own.times}>
        <Select
          {...field(form, of('day'), { label: t('agenda.field.day') })}
          data={daysOf(gathering).map((value) => ({ value, label: formatLongDay(value, currentLanguage()) }))}
          allowDeselect={false}
        />
        <TextInput type="time" {...field(form, of('startTime'), { label: t('agenda.field.startTime') })} />
        <TextInput
          type="time"
          {...end}
          value={session.endTime === '24:00' ? '00:00' : session.endTime}
          onChange={(event) => {
            const { value } = event.currentTarget
            form.setFieldValue(of('endTime'), value === '00:00' ? '24:00' : value)
          }}
        />
        <NumberInput
          {...field(form, of('lessonHours'), { label: t('agenda.field.lessonHours') })}
          min={0}
          max={24}
          decimalScale={2}
          aria-required={false}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          {...field(form, of('place'), { label: t('agenda.field.place') })}
          maxLength={300}
          aria-required={false}
        />
        <Select
          {...field(form, of('kind'), { label: t('agenda.field.kind') })}
          data={KINDS.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
          allowDeselect={false}
        />
      </div>
      <Checkbox
        id={of('takesAttendance')}
        label={t('agenda.field.takesAttendance')}
        {...form.getInputProps(of('takesAttendance'), { type: 'checkbox' })}
      />
      {more && (
        <>
          <Textarea {...field(form, of('note'), { label: t('agenda.field.note') })} autosize aria-required={false} />
          <TextInput
            {...field(form, of('cancelledReason'), {
              label: t('agenda.field.cancelledReason'),
              help: t('agenda.cancelledHelp'),
            })}
            aria-required={false}
          />
        </>
      )}
      <div className={classes.deeds}>
        {!more && (
          <Button variant="subtle" size="compact-sm" onClick={() => setMore(true)}>
            {t('agenda.more')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="bata"
          size="compact-sm"
          onClick={onRemove}
          aria-label={`${t('agenda.remove')}: ${name}`}
        >
          {t('agenda.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
