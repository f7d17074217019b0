import { Anchor, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#contract/partners/partners.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { OfferCard } from '../needs/offer-card.tsx'
import { OfferForm } from '../needs/offer-form.tsx'
import { PartnerStateBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'
import { LinkSection } from './link-section.tsx'

/** Who the partner is, what it gave in each year, what it offers, and its own page. */
export function SummaryTab({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const { region } = useSession().actingAs
  return (
    <div className={classes.section}>
      <dl className={classes.facts}>
        <dt>{t('list.state')}</dt>
        <dd>
          <PartnerStateBadge state={partner.state} /> {partner.stateReason}
        </dd>
        <dt>{t('partner.address')}</dt>
        <dd>{partner.address || '–'}</dd>
        <dt>{t('list.agency')}</dt>
        <dd>{partner.agency?.name ?? t('coordinators')}</dd>
        <dt>{t('partner.consent')}</dt>
        <dd>
          {partner.thanksConsentOn ? (
            <>
              {t('partner.agreed', { name: partner.publicName })} <DayText value={partner.thanksConsentOn} short />.{' '}
              <Anchor component={Link} underline="always" to={`/terima-kasih/${region.code}`}>
                {t('partner.toThanks')}
              </Anchor>
            </>
          ) : (
            t('partner.notAgreed')
          )}
        </dd>
      </dl>
      {partner.years.length > 0 && (
        <>
          <h2>{t('partner.years')}</h2>
          <dl className={classes.facts}>
            {partner.years.map(({ year, pledges, worth }) => (
              <div key={year} style={{ display: 'contents' }}>
                <dt>{year}</dt>
                <dd>
                  <Money value={worth} /> · {t('partner.pledges', { count: pledges })}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Offers partner={partner} />
      {partner.can.edit && <LinkSection partner={partner} />}
      {partner.can.edit && <RestSection partner={partner} />}
    </div>
  )
}

function Offers({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const [isAdding, setAdding] = useState(false)
  const { data } = useQuery(
    api.partners.offers.list.queryOptions({ input: { view: 'open', partnerId: partner.id, pageSize: 50 } }),
  )
  return (
    <>
      <div className={classes.head}>
        <h2>{t('offer.ofPartner')}</h2>
        {partner.can.pledge && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('offer.add')}
          </Button>
        )}
      </div>
      {data?.total === 0 && <p>{t('offer.none')}</p>}
      <ul className={classes.plain}>
        {data?.rows.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </ul>
      <SidePanel opened={isAdding} onClose={() => setAdding(false)} title={t('offer.add')}>
        <OfferForm partnerId={partner.id} onDone={() => setAdding(false)} />
      </SidePanel>
    </>
  )
}

function RestSection({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const saved = useSaved(close)
  // Read anew: the page may have been changed since.
  const { data } = useSuspenseQuery(api.partners.register.get.queryOptions({ input: { id: partner.id } }))
  const { id, version, state } = data
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const labels = { reason: t('reason') }
  const revive = async () => {
    await client.partners.register.revive({ id, version })
    await saved()
  }
  if (state === 'resting')
    return (
      <div>
        <Button variant="default" onClick={() => void revive().catch(notifyError)}>
          {t('partner.revive')}
        </Button>
      </div>
    )
  return (
    <div>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('partner.rest')}
      </Button>
      <SidePanel opened={isAsking} onClose={close} title={t('partner.rest')}>
        <p>{t('partner.restWhat')}</p>
        <Form
          form={form}
          labels={labels}
          submit={t('partner.rest')}
          onSubmit={async ({ reason }) => {
            await client.partners.register.rest({ id, version, reason })
            await saved()
          }}
        >
          <TextInput {...field(form, 'reason', { label: labels.reason })} maxLength={1000} />
        </Form>
      </SidePanel>
    </div>
  )
}
