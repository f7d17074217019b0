import { Alert, Button, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/dwp/programmes.ts'
import type { Field, Fund } from '#contract/dwp/shapes.ts'
import { activityAddress, pairAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../dwp.module.css'
import { Partners } from './partners.tsx'
import { useProgrammeSaved } from './use-programme-saved.ts'

const FIELDS: readonly Field[] = ['education', 'economy', 'social_culture', 'secretariat']
const FUNDS: readonly Fund[] = ['dues', 'business', 'donation', 'grant']

/** One programme beside the list: what it meets, its field and funds, its partners, asleep or awake. */
export function ProgrammePanel({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  return (
    <div className={classes.panel}>
      <Link to={activityAddress(programme.id)}>{t('programmes.open')}</Link>
      {programme.state === 'asleep' && <p>{t('programmes.slept', { reason: programme.stateReason })}</p>}
      {programme.revived && <p>{t('programmes.woken', programme.revived)}</p>}
      <Meets programme={programme} />
      <SleepOrWake programme={programme} />
      <Description programme={programme} />
      <Partners programme={programme} />
    </div>
  )
}

function Meets({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  const { data } = useQuery(api.dwp.programmes.meets.queryOptions({ input: { id: programme.id } }))
  if (!data) return <LoadingRows rows={2} />
  return (
    <section>
      <h3>{data.wouldMeet ? t('programmes.wouldMeet') : t('programmes.meets')}</h3>
      {data.meetings.length === 0 && <p>{t('programmes.meetsNone')}</p>}
      <ul className={classes.plain}>
        {data.meetings.map(({ activity, label, why, hasPage }) => (
          <li key={activity.id} className={classes.row}>
            <span className={classes.words}>
              <strong>
                {activity.agency.shortName}: {activity.name}
              </strong>
              <span>{t(`programmes.labelOf.${label}`)}</span>
              <span className={classes.quiet}>{why}</span>
              {hasPage && <Link to={pairAddress(programme.id, activity.id)}>{t('programmes.openPair')}</Link>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SleepOrWake({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  const [open, setOpen] = useState(false)
  const saved = useProgrammeSaved()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const { can, id, version } = programme
  if (!can.revive && !can.sleep) return null
  const deed = can.revive ? t('programmes.revive') : t('programmes.sleep')
  if (!open)
    return (
      <div>
        <Button variant={can.revive ? 'filled' : 'default'} onClick={() => setOpen(true)}>
          {deed}
        </Button>
      </div>
    )
  return (
    <Form
      form={form}
      labels={{ reason: t('programmes.why') }}
      submit={deed}
      onSubmit={async ({ reason }) => {
        const move = { id, version, reason }
        await (can.revive ? client.dwp.programmes.revive(move) : client.dwp.programmes.sleep(move))
        await saved()
      }}
    >
      <Textarea
        {...field(form, 'reason', { label: t('programmes.why'), help: t('programmes.whyHelp') })}
        autosize
        minRows={2}
      />
    </Form>
  )
}

function Description({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  const saved = useProgrammeSaved()
  const form = useForm({ initialValues: { field: programme.field ?? '', fund: programme.fund ?? '' } })
  const labels = { field: t('programmes.field'), fund: t('programmes.fund') }
  const warning = programme.isFundDoubtful && (
    <Alert color="kunyit" title={t('programmes.doubtful')}>
      {programme.fundText}
    </Alert>
  )
  if (!programme.can.edit)
    return (
      <>
        <dl className={classes.lines}>
          <dt>{labels.field}</dt>
          <dd>{t(`programmes.fieldOf.${programme.field ?? 'none'}`)}</dd>
          <dt>{labels.fund}</dt>
          <dd>{programme.fund ? t(`programmes.fundOf.${programme.fund}`) : t('programmes.noFund')}</dd>
        </dl>
        {warning}
      </>
    )
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('programmes.describe')}
      onSubmit={async (values) => {
        await client.dwp.programmes.describe({
          id: programme.id,
          field: FIELDS.find((one) => one === values.field) ?? null,
          fund: FUNDS.find((one) => one === values.fund) ?? null,
        })
        await saved()
      }}
    >
      {warning}
      <Select
        {...field(form, 'field', { label: labels.field, optional: true })}
        data={[
          { value: '', label: t('programmes.fieldOf.none') },
          ...FIELDS.map((value) => ({ value, label: t(`programmes.fieldOf.${value}`) })),
        ]}
        allowDeselect={false}
      />
      <Select
        {...field(form, 'fund', { label: labels.fund, help: programme.fundText, optional: true })}
        data={[
          { value: '', label: t('programmes.noFund') },
          ...FUNDS.map((value) => ({ value, label: t(`programmes.fundOf.${value}`) })),
        ]}
        allowDeselect={false}
      />
    </Form>
  )
}
