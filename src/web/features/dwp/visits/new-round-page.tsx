import { Checkbox, MultiSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '#contract/dwp/visits.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PastDay } from '../../../ui/form/past-day.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../dwp.module.css'
import { ProposalForm } from './proposal-form.tsx'
import { type RoundValues, windowOf } from './round-values.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
type Weekday = (typeof WEEKDAYS)[number]

/** A round of visits: its days and districts, the order that follows from them, and changes by hand. */
export function NewRoundPage() {
  const { t } = useTranslation('dwp')
  const [proposal, setProposal] = useState<{ readonly values: RoundValues; readonly found: Proposal }>()
  return (
    <Page
      title={t('round.newTitle')}
      context={t('round.newContext')}
      crumbs={[
        { name: t('dwp'), to: '/dwp' },
        { name: t('visits.title'), to: '/dwp/kunjungan' },
      ]}
    >
      <WindowForm onProposed={(values, found) => setProposal({ values, found })} />
      {proposal && (
        <ProposalForm key={JSON.stringify(proposal.found)} values={proposal.values} proposal={proposal.found} />
      )}
    </Page>
  )
}

function WindowForm({ onProposed }: { onProposed: (values: RoundValues, found: Proposal) => void }) {
  const { t } = useTranslation('dwp')
  const today = useToday()
  const { region } = useSession().actingAs
  const { data: districts } = useQuery(
    api.places.children.queryOptions({ input: { code: region.code, pageSize: 200 }, staleTime: 300_000 }),
  )
  const form = useForm<RoundValues>({
    initialValues: {
      name: '',
      startsOn: today,
      endsOn: today,
      weekdays: ['1', '2', '3', '4', '5'],
      perDay: 2,
      districts: [],
      team: '',
    },
    validate: {
      name: (value) => (value.trim().length > 1 ? null : t('required')),
      startsOn: (value) => (value ? null : t('required')),
      endsOn: (value) => (value ? null : t('required')),
      weekdays: (value) => (value.length > 0 ? null : t('required')),
    },
  })
  const labels = {
    name: t('round.name'),
    startsOn: t('round.starts'),
    endsOn: t('round.ends'),
    weekdays: t('round.weekdays'),
    perDay: t('round.perDay'),
    districts: t('round.districts'),
    team: t('round.team'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('round.propose')}
      onSubmit={async (values) => onProposed(values, await client.dwp.visits.propose(windowOf(values)))}
    >
      <TextInput {...field(form, 'name', { label: labels.name })} />
      <TextInput {...field(form, 'startsOn', { label: labels.startsOn })} type="date" />
      <TextInput {...field(form, 'endsOn', { label: labels.endsOn })} type="date" />
      <PastDay day={form.values.startsOn} />
      <Checkbox.Group id="weekdays" label={labels.weekdays} {...form.getInputProps('weekdays')}>
        <div className={classes.choices}>
          {WEEKDAYS.map((day: Weekday) => (
            <Checkbox key={day} value={String(day)} label={t(`round.weekday.d${day}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NumberInput {...field(form, 'perDay', { label: labels.perDay })} min={1} max={10} />
      <MultiSelect
        {...field(form, 'districts', { label: labels.districts, help: t('round.districtsHelp'), optional: true })}
        data={(districts?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        searchable
      />
      <Textarea
        {...field(form, 'team', { label: labels.team, help: t('round.teamHelp'), optional: true })}
        autosize
        minRows={2}
      />
    </Form>
  )
}
