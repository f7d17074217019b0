import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { OVERVIEW, programmeAddress } from '../addresses.ts'
import { inWords } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { NotYours } from '../not-yours.tsx'
import { useSaved } from '../use-saved.ts'
import { YearChoice } from '../year-choice.tsx'
import { AMOUNT, type Filled, isGiven, spread, sumOf, targetOf, targetValues } from './target-values.ts'

/** The target of a year, with its splits by sex, disability and district. */
export function TargetPage() {
  const { t } = useTranslation('monitoring')
  const { id = '' } = useParams({ strict: false })
  const [view, setView] = useAddress<{ year?: number }>()
  const { data: programme } = useSuspenseQuery(api.plans.strategic.get.queryOptions({ input: { id } }))
  const { data: progress } = useSuspenseQuery(api.monitoring.progress.queryOptions({ input: { id, year: view.year } }))
  if (!programme.can.edit) return <NotYours />
  return (
    <Page
      title={t('target.title', { name: programme.name })}
      crumbs={[
        { name: t('place'), to: OVERVIEW },
        { name: programme.name, to: programmeAddress(id, { year: progress.year }) },
      ]}
    >
      <YearChoice year={progress.year} years={progress.years} onYear={(year) => setView({ year })} />
      <TargetForm key={`${progress.year} ${programme.version}`} programme={programme} progress={progress} />
    </Page>
  )
}

function TargetForm({ programme, progress }: { programme: StrategicProgramme; progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const navigate = useNavigate()
  const saved = useSaved(() => undefined)
  const { year } = progress
  const districts = progress.districts.flatMap(({ district }) => district ?? [])
  const before = programme.targets.find((target) => target.year === year)
  const form = useForm({
    initialValues: targetValues(before, districts),
    validate: {
      target: (value) => (value === '' ? t('required') : null),
      sexReason: (value, { bySex }) =>
        !programme.countsPeople || isGiven(bySex) || value.trim().length > 2 ? null : t('target.sexReasonMissing'),
      reason: (value) => (!before || value.trim().length > 2 ? null : t('required')),
    },
  })
  const { target, district, bySex, byDisability } = form.values
  const [replaced, setReplaced] = useState<Filled[]>()
  const replace = (amounts: Filled[]) => {
    if (isGiven(district)) setReplaced(district)
    form.setFieldValue('district', amounts)
  }
  const takeBack = () => {
    if (replaced) form.setFieldValue('district', replaced)
    setReplaced(undefined)
  }
  const send = async (values: typeof form.values) => {
    const { id, version } = programme
    await client.plans.strategic.saveTarget({
      id,
      version,
      year,
      ...targetOf(values, districts),
      reason: values.reason,
    })
    await saved()
    await navigate({ to: programmeAddress(id, { year }) })
  }
  const labels = {
    target: t('target.target', { unit: programme.unit }),
    reason: t('target.reason'),
    sexReason: t('target.sexReason'),
  }
  return (
    <Form form={form} labels={labels} submit={t('target.save')} onSubmit={send}>
      <NumberInput {...field(form, 'target', { label: labels.target })} {...AMOUNT} />
      {programme.countsPeople && (
        <>
          <fieldset className={classes.group}>
            <legend>{t('target.sex')}</legend>
            <div className={classes.two}>
              <NumberInput {...field(form, 'bySex.0', { label: t('target.female'), optional: true })} {...AMOUNT} />
              <NumberInput {...field(form, 'bySex.1', { label: t('target.male'), optional: true })} {...AMOUNT} />
            </div>
            <Sum amounts={bySex} target={target} empty={t('target.sexHelp')} />
            {!isGiven(bySex) && (
              <TextInput {...field(form, 'sexReason', { label: labels.sexReason })} maxLength={500} />
            )}
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{t('target.disability')}</legend>
            <div className={classes.two}>
              <NumberInput {...field(form, 'byDisability.0', { label: t('target.yes'), optional: true })} {...AMOUNT} />
              <NumberInput {...field(form, 'byDisability.1', { label: t('target.no'), optional: true })} {...AMOUNT} />
            </div>
            <Sum amounts={byDisability} target={target} />
          </fieldset>
        </>
      )}
      <fieldset className={classes.group}>
        <legend>{t('target.district')}</legend>
        <p className={classes.quiet}>{t('target.districtHelp')}</p>
        <div className={classes.deeds}>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => replace(spread(Number(target) || 0, districts.length))}
          >
            {t('target.even')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => replace(districts.map((): Filled => ''))}>
            {t('target.clear')}
          </Button>
          {replaced && (
            <Button variant="default" size="compact-md" onClick={takeBack}>
              {t('target.takeBack')}
            </Button>
          )}
          <Sum amounts={district} target={target} />
        </div>
        <div className={classes.numbers}>
          {districts.map(({ code, name }, at) => (
            <NumberInput
              key={code}
              {...field(form, `district.${at}`, { label: name })}
              aria-required={false}
              {...AMOUNT}
            />
          ))}
        </div>
      </fieldset>
      {before && (
        <Textarea
          {...field(form, 'reason', { label: labels.reason, help: t('target.reasonHelp') })}
          autosize
          minRows={2}
        />
      )}
    </Form>
  )
}

/** How far a split has come; red while it is begun and does not add up. */
function Sum({ amounts, target, empty }: { amounts: readonly Filled[]; target: Filled; empty?: string }) {
  const { t } = useTranslation('monitoring')
  if (!isGiven(amounts)) return <span className={classes.quiet}>{empty ?? t('target.optional')}</span>
  const sum = sumOf(amounts)
  return (
    <span className={sum === Number(target) ? undefined : classes.behind} role="status">
      {t('target.sum', { sum: inWords(sum), target: inWords(Number(target) || 0) })}
    </span>
  )
}
