import { NumberInput, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Part, StrategicProgramme } from '#contract/plans/strategic.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { OVERVIEW, programmeAddress } from '../addresses.ts'
import { inWords, romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { NotYours } from '../not-yours.tsx'
import { useSaved } from '../use-saved.ts'
import { ActivityChoice } from './activity-choice.tsx'
import { partOf, partValues } from './part-values.ts'
import { AMOUNT } from './target-values.ts'

const PLACES = [0, 1, 2, 3] as const

/** What an agency does for a programme: role, activities, targets of the quarters. */
export function PartPage() {
  const { t } = useTranslation('monitoring')
  const { id = '' } = useParams({ strict: false })
  const [{ agency }, setView] = useAddress<{ agency?: string }>()
  const { data: programme } = useSuspenseQuery(api.plans.strategic.get.queryOptions({ input: { id } }))
  const part = programme.parts.find((one) => one.agency.id === agency)
  const { all, ownId } = useAgencies()
  const { addPart } = programme.can
  const mayWrite = part
    ? part.can.edit || part.lock !== null
    : addPart === 'all' || (addPart === 'own' && agency === ownId)
  const names = {
    programme: programme.name,
    name: part?.agency.name ?? all.find(({ value }) => value === agency)?.label ?? '…',
  }
  const free = all.filter(({ value }) => !programme.parts.some((one) => one.agency.id === value))
  if (!mayWrite) return <NotYours />
  return (
    <Page
      title={agency ? t('part.title', names) : t('part.newTitle', names)}
      crumbs={[
        { name: t('place'), to: OVERVIEW },
        { name: programme.name, to: programmeAddress(id, { tab: 'agencies' }) },
      ]}
    >
      {!part && programme.can.addPart === 'all' && (
        <Select
          label={t('part.agency')}
          data={free}
          value={agency ?? null}
          searchable
          className={classes.wide}
          onChange={(value) => setView({ agency: value ?? undefined })}
        />
      )}
      {part?.lock ? (
        <EmptyState title={t('agencies.locked')}>{t('part.locked', { reason: part.lock.reason })}</EmptyState>
      ) : (
        agency && <PartForm key={`${agency} ${part?.version}`} agencyId={agency} part={part} programme={programme} />
      )}
    </Page>
  )
}

interface PartFormProps {
  agencyId: string
  part: Part | undefined
  programme: StrategicProgramme
}

function PartForm({ agencyId, part, programme }: PartFormProps) {
  const { t } = useTranslation('monitoring')
  const navigate = useNavigate()
  const saved = useSaved(() => undefined)
  const { id, unit, firstYear, lastYear } = programme
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
  const { data: planned } = useQuery(api.plans.activities.years.queryOptions())
  const form = useForm({
    initialValues: partValues(part, years),
    validate: {
      role: (value) => (value.trim().length > 2 ? null : t('required')),
      reason: (value) => (!part || value.trim().length > 2 ? null : t('required')),
    },
  })
  const labels = { role: t('part.role'), reason: t('part.reason'), activities: t('part.activities') }
  const othersOf = (year: number) =>
    programme.parts
      .filter(({ agency }) => agency.id !== agencyId)
      .reduce((sum, one) => sum + (one.targets.find((target) => target.year === year)?.quarters[3] ?? 0), 0)
  const send = async (values: typeof form.values) => {
    const input = { id, agencyId, version: part?.version ?? null, ...partOf(values, years) }
    await client.plans.strategic.savePart(input)
    await saved()
    await navigate({ to: programmeAddress(id, { tab: 'agencies' }) })
  }
  return (
    <Form form={form} labels={labels} submit={t('part.save')} onSubmit={send}>
      <Textarea
        {...field(form, 'role', { label: labels.role, help: t('part.roleHelp') })}
        autosize
        minRows={2}
        maxLength={500}
      />
      <fieldset className={classes.group}>
        <legend>{labels.activities}</legend>
        <p className={classes.quiet}>{t('part.activitiesHelp')}</p>
        <ActivityChoice
          chosen={form.values.activities}
          agencyId={agencyId}
          years={(planned ?? []).map(({ year }) => year)}
          onChosen={(activities) => form.setFieldValue('activities', activities)}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('part.targets')}</legend>
        <p className={classes.quiet}>{t('part.targetsHelp')}</p>
        {years.map((year, at) => (
          <div key={year} className={classes.panel}>
            <strong>{t('part.forYear', { year: String(year) })}</strong>
            <div className={classes.quarters}>
              {PLACES.map((place) => (
                <NumberInput
                  key={place}
                  {...field(form, `targets.${at}.${place}`, { label: t('part.by', { roman: romanOf(place + 1) }) })}
                  aria-required={false}
                  {...AMOUNT}
                />
              ))}
            </div>
            <p className={classes.quiet}>
              {t('part.programmeTarget', {
                unit,
                target: inWords(programme.targets.find((target) => target.year === year)?.target ?? 0),
                others: inWords(othersOf(year)),
              })}
            </p>
          </div>
        ))}
      </fieldset>
      {part && (
        <Textarea
          {...field(form, 'reason', { label: labels.reason, help: t('part.reasonHelp') })}
          autosize
          minRows={2}
        />
      )}
    </Form>
  )
}
