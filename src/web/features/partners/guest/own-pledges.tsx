import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import { client } from '../../../lib/api.ts'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { DeliveryBadge, PledgeBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { QUANTITY_INPUT, quantityText } from '../quantity.tsx'
import type { OwnProps } from './own-page.tsx'

type OwnPledge = PartnerPage['pledges'][number]

/** The own pledges, what came of them, and a report of what was delivered. */
export function OwnPledges(own: OwnProps) {
  const { t } = useTranslation('partners')
  const { pledges } = own.page
  return (
    <section className={classes.section} id="janji">
      <h2>{t('own.pledges')}</h2>
      {pledges.length === 0 && <p className={classes.quiet}>{t('own.noPledges')}</p>}
      <ul className={classes.plain}>
        {pledges.map((pledge) => (
          <li key={pledge.id} className={classes.card}>
            <Line pledge={pledge} {...own} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function usePurpose({ purpose }: OwnPledge): string {
  const { t } = useTranslation('partners')
  if (purpose.kind === 'house') return purpose.areaName ? t('own.houseIn', { area: purpose.areaName }) : t('own.house')
  return purpose.title || [t(`purpose.${purpose.kind}`), purpose.areaName].filter(Boolean).join(' · ')
}

function Line({ pledge, ...own }: { pledge: OwnPledge } & OwnProps) {
  const { t } = useTranslation('partners')
  const [isReporting, setReporting] = useState(false)
  const purpose = usePurpose(pledge)
  const { unit, worth } = pledge
  const thanks = pledge.letterNumber || pledge.thankedHow
  return (
    <>
      <div className={classes.head}>
        <strong>
          {quantityText(pledge.quantity, unit)}
          {pledge.what && ` · ${pledge.what}`}
        </strong>
        <PledgeBadge state={pledge.state} isLate={pledge.isLate} />
      </div>
      <p className={classes.quiet}>
        {[purpose, pledge.agency].filter(Boolean).join(' · ')}
        {pledge.dueOn && (
          <>
            {' · '}
            {t('own.due')} <DayText value={pledge.dueOn} short />
          </>
        )}
      </p>
      <p>{t('own.delivered', { delivered: quantityText(pledge.delivered, unit) })}</p>
      {worth !== null && (
        <p>
          {t('own.worth')} <Money value={worth} /> {pledge.worthBasis && `(${pledge.worthBasis})`}
        </p>
      )}
      {pledge.thankedOn && (
        <p>
          {t('own.thanked')} <DayText value={pledge.thankedOn} short />
          {thanks && ` · ${thanks}`}
        </p>
      )}
      {pledge.deliveries.map((delivery) => (
        <div key={delivery.id} className={classes.head}>
          <span className={classes.quiet}>
            <DayText value={delivery.day} short /> · {quantityText(delivery.quantity, unit)}
            {delivery.stateReason && ` · ${delivery.stateReason}`}
          </span>
          <DeliveryBadge state={delivery.state} />
        </div>
      ))}
      {pledge.can.report && !isReporting && (
        <div>
          <Button variant="default" onClick={() => setReporting(true)}>
            {t('own.report')}
          </Button>
        </div>
      )}
      {isReporting && <ReportForm pledge={pledge} {...own} onDone={() => setReporting(false)} />}
    </>
  )
}

function ReportForm({ pledge, page, token, onPage, onDone }: { pledge: OwnPledge; onDone: () => void } & OwnProps) {
  const { t } = useTranslation('partners')
  // Made once: the same report sent twice over a bad line is one.
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({
    initialValues: { day: page.today, quantity: pledge.outstanding as number | string, note: '' },
    validate: {
      day: (value) => (value ? null : t('required')),
      quantity: (value) => (Number(value) > 0 ? null : t('moreThanNothing')),
    },
  })
  const labels = { day: t('delivery.day'), quantity: t('terms.quantity'), note: t('own.note') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('own.report')}
      onSubmit={async ({ quantity, ...values }) => {
        onPage(
          await client.partners.guest.report({ token, id, pledgeId: pledge.id, quantity: Number(quantity), ...values }),
        )
        onDone()
      }}
    >
      <p className={classes.quiet}>{t('own.reportWhat')}</p>
      <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      <NumberInput {...field(form, 'quantity', { label: `${labels.quantity} (${pledge.unit})` })} {...QUANTITY_INPUT} />
      <Textarea
        {...field(form, 'note', { label: labels.note, optional: true })}
        autosize
        minRows={2}
        maxLength={1000}
      />
    </Form>
  )
}
