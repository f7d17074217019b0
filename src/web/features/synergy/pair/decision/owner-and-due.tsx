import { daysAfter } from '#contract/calendar/days.ts'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/id'
import { Button, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { api } from '../../../../lib/api.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { field } from '../../../../ui/form/field.ts'
import classes from './decision.module.css'
import { endOfQuarter, suggestedOwner } from './decision-values.ts'
import type { DecisionFormState } from './form-state.ts'

interface OwnerAndDueProps {
  form: DecisionFormState
  pair: Pair
  today: string
}

/** Both agencies first, then all others of the region. */
function useOwners(pair: Pair) {
  const all = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  const both = [pair.a.agency, pair.b.agency]
  const others = (all.data?.rows ?? []).filter(({ id }) => both.every((agency) => agency.id !== id))
  return [...both, ...others].map(({ id, name, shortName }) => ({ value: id, label: `${shortName} · ${name}` }))
}

/** Who carries the decision out, and until when. */
export function OwnerAndDue({ form, pair, today }: OwnerAndDueProps) {
  const { t } = useTranslation('synergy')
  const { values } = form
  const days = [
    ['weeks2', daysAfter(today, 14)],
    ['month', daysAfter(today, 30)],
    ['quarter', endOfQuarter(today)],
  ] as const
  return (
    <div className={classes.two}>
      <Select
        {...field(form, 'ownerAgencyId', { label: t('decision.owner'), help: t('decision.ownerHelp') })}
        data={useOwners(pair)}
        value={values.ownerAgencyId || suggestedOwner(values, pair)}
        onChange={(id) => form.setFieldValue('ownerAgencyId', id ?? '')}
        searchable
        allowDeselect={false}
      />
      <div>
        <DateInput
          {...field(form, 'dueOn', { label: t('decision.due'), help: t('decision.dueHelp') })}
          value={values.dueOn || null}
          onChange={(day) => form.setFieldValue('dueOn', day ?? '')}
          minDate={today}
          locale={currentLanguage()}
          valueFormat="D MMMM YYYY"
        />
        <div className={classes.days}>
          {days.map(([name, day]) => (
            <Button
              key={name}
              variant={values.dueOn === day ? 'light' : 'subtle'}
              color={values.dueOn === day ? 'nila' : 'gray'}
              size="compact-sm"
              aria-pressed={values.dueOn === day}
              onClick={() => form.setFieldValue('dueOn', day)}
            >
              {t(`decision.dueOption.${name}`)}
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}
