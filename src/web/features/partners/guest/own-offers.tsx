import { Button, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import { client } from '../../../lib/api.ts'
import { PeriodText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { emptyTerms, TermsFields, toTerms, useTermsLabels, useTermsRules } from '../needs/terms-fields.tsx'
import classes from '../partners.module.css'
import { QUANTITY_INPUT, quantityText } from '../quantity.tsx'
import type { OwnProps } from './own-page.tsx'

type Proposal = PartnerPage['proposals'][number]

/** What the partner offers, and needs that would fit it. */
export function OwnOffers(own: OwnProps) {
  const { t } = useTranslation('partners')
  const [isAdding, setAdding] = useState(false)
  const { offers, proposals } = own.page
  const open = offers.filter(({ isClosed }) => !isClosed)
  return (
    <section className={classes.section} id="tawaran">
      <h2>{t('own.offers')}</h2>
      <p className={classes.quiet}>{t('own.offersWhat')}</p>
      <ul className={classes.plain}>
        {open.map((offer) => (
          <li key={offer.id} className={classes.card}>
            <strong>
              {quantityText(offer.quantity, offer.unit)} · {offer.what}
            </strong>
            <p className={classes.quiet}>
              {offer.areaName} · <PeriodText startsOn={offer.startsOn} endsOn={offer.endsOn} short /> ·{' '}
              {t('offer.open', { open: quantityText(offer.open, offer.unit) })}
            </p>
          </li>
        ))}
      </ul>
      {!isAdding && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('own.offer')}
          </Button>
        </div>
      )}
      {isAdding && (
        <div className={classes.card}>
          <OfferForm {...own} onDone={() => setAdding(false)} />
        </div>
      )}
      {proposals.length > 0 && <h3>{t('own.proposals')}</h3>}
      <ul className={classes.plain}>
        {proposals.map((proposal) => (
          <li key={proposal.needId} className={classes.card}>
            <NeedLine proposal={proposal} {...own} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OfferForm({ page, token, onPage, onDone }: OwnProps & { onDone: () => void }) {
  const { t } = useTranslation('partners')
  const [id] = useState(() => crypto.randomUUID())
  const form = useForm({ initialValues: emptyTerms(page.region.code), validate: useTermsRules() })
  return (
    <Form
      form={form}
      labels={useTermsLabels()}
      submit={t('own.offer')}
      onSubmit={async (values) => {
        onPage(await client.partners.guest.offer({ token, id, ...toTerms(values) }))
        onDone()
      }}
    >
      <TermsFields form={form} areas={page.areas.map(({ code, name }) => ({ value: code, label: name }))} />
    </Form>
  )
}

function NeedLine({ proposal, ...own }: { proposal: Proposal } & OwnProps) {
  const { t } = useTranslation('partners')
  const [isPledging, setPledging] = useState(false)
  const { terms, agency, open } = proposal
  return (
    <>
      <strong>
        {quantityText(open, terms.unit)} · {terms.what}
      </strong>
      <p className={classes.quiet}>
        {agency} · {terms.areaName} · <PeriodText startsOn={terms.startsOn} endsOn={terms.endsOn} short />
      </p>
      {isPledging ? (
        <PledgeForm proposal={proposal} {...own} onDone={() => setPledging(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setPledging(true)}>
            {t('own.pledge')}
          </Button>
        </div>
      )}
    </>
  )
}

function PledgeForm({ proposal, page, token, onPage, onDone }: { proposal: Proposal; onDone: () => void } & OwnProps) {
  const { t } = useTranslation('partners')
  const [id] = useState(() => crypto.randomUUID())
  const offer = page.offers.find((one) => one.id === proposal.offerId)
  const form = useForm({
    initialValues: {
      quantity: Math.min(proposal.open, offer?.open ?? proposal.open) as number | string,
      dueOn: proposal.terms.endsOn,
    },
    validate: {
      quantity: (value) => (Number(value) > 0 ? null : t('moreThanNothing')),
      dueOn: (value) => (value ? null : t('required')),
    },
  })
  const labels = { quantity: t('terms.quantity'), dueOn: t('pledge.due') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('own.pledge')}
      onSubmit={async ({ quantity, dueOn }) => {
        onPage(
          await client.partners.guest.pledge({ token, id, needId: proposal.needId, quantity: Number(quantity), dueOn }),
        )
        onDone()
      }}
    >
      <NumberInput
        {...field(form, 'quantity', { label: `${labels.quantity} (${proposal.terms.unit})` })}
        {...QUANTITY_INPUT}
      />
      <TextInput {...field(form, 'dueOn', { label: labels.dueOn })} type="date" />
    </Form>
  )
}
