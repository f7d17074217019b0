import { Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need } from '#contract/partners/needs.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useAreas } from '../choices.ts'
import { useSaved } from '../use-saved.ts'
import { emptyTerms, TermsFields, toTerms, useTermsLabels, useTermsRules } from './terms-fields.tsx'

const EACH = 8

/** Activities and gatherings that a need can be for, found by words. */
function useSubjects(typed: string, chosen: Need['subject']) {
  const { t } = useTranslation('partners')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const enabled = q.length > 1
  const { data: years } = useQuery(api.plans.activities.years.queryOptions({ staleTime: 300_000 }))
  const year = years?.[0]?.year
  const activities = useQuery(
    api.plans.activities.list.queryOptions({
      input: { year: year ?? 0, q, pageSize: EACH },
      enabled: enabled && year !== undefined,
    }),
  ).data
  const gatherings = useQuery(api.gatherings.events.list.queryOptions({ input: { q, pageSize: EACH }, enabled })).data
  const found = [
    ...(chosen
      ? [{ value: `${chosen.kind} ${chosen.id}`, label: t(`need.${chosen.kind}`, { name: chosen.title }) }]
      : []),
    ...(activities?.rows ?? []).map(({ id, name }) => ({
      value: `activity ${id}`,
      label: t('need.activity', { name }),
    })),
    ...(gatherings?.rows ?? [])
      .filter(({ visibility }) => visibility !== 'internal')
      .map(({ id, title }) => ({ value: `gathering ${id}`, label: t('need.gathering', { name: title }) })),
  ]
  return [...new Map(found.map((one) => [one.value, one])).values()]
}

/** A choice that was cleared is null. A house or a batch is kept where it stood; only an activity or a gathering can be chosen. */
function toSubject(value: string | null, before: Need['subject']) {
  const [kind, id = ''] = value?.split(' ') ?? []
  if (before && kind === before.kind && id === before.id) return { kind: before.kind, id }
  return kind === 'activity' || kind === 'gathering' ? ({ kind, id } as const) : null
}

const isChosen = (subject: ReturnType<typeof toSubject>) =>
  subject?.kind === 'activity' || subject?.kind === 'gathering' ? { kind: subject.kind, id: subject.id } : null

/** What an agency lacks: noted, or changed. */
export function NeedForm({ need, onDone }: { need?: Need; onDone: () => void }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { own, ownId } = useAgencies()
  const { region } = useSession().actingAs
  const { options } = useAreas(true)
  const [typed, setTyped] = useState('')
  const subjects = useSubjects(typed, need?.subject ?? null)
  const form = useForm({
    initialValues: {
      ...emptyTerms(region.code, need),
      agencyId: need?.agency.id ?? ownId ?? '',
      subject: need?.subject ? `${need.subject.kind} ${need.subject.id}` : '',
    },
    validate: { ...useTermsRules(), agencyId: (value) => (value ? null : t('required')) },
  })
  const labels = { ...useTermsLabels(), agencyId: t('need.agency'), subject: t('need.subject') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('save')}
      onSubmit={async ({ agencyId, subject, form: kind, what, quantity, unit, areaCode, startsOn, endsOn }) => {
        const terms = toTerms({ form: kind, what, quantity, unit, areaCode, startsOn, endsOn })
        const tie = toSubject(subject, need?.subject ?? null)
        if (need) await client.partners.needs.edit({ id: need.id, version: need.version, ...terms, subject: tie })
        else await client.partners.needs.add({ agencyId, ...terms, subject: isChosen(tie) })
        await saved()
      }}
    >
      {!need && own.length > 1 && (
        <Select {...field(form, 'agencyId', { label: labels.agencyId })} data={own} searchable />
      )}
      <TermsFields form={form} areas={options} />
      <Select
        {...field(form, 'subject', { label: labels.subject, help: t('need.subjectHelp'), optional: true })}
        data={subjects}
        searchable
        clearable={Boolean(form.values.subject)}
        onSearchChange={setTyped}
        nothingFoundMessage={t('need.subjectNone')}
        filter={({ options: all }) => all}
      />
    </Form>
  )
}
