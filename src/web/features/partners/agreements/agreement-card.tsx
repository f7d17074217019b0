import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreement } from '#contract/partners/agreements.ts'
import { client } from '../../../lib/api.ts'
import { DayText, PeriodText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { partnerAddress } from '../addresses.ts'
import { AgreementBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'
import { AgreementForm } from './agreement-form.tsx'

type Deed = 'edit' | 'renew' | 'terminate'

/** One agreement: about what, with which numbers, until when, and what may be done with it. */
export function AgreementCard({ agreement, withPartner = false }: { agreement: Agreement; withPartner?: boolean }) {
  const { t } = useTranslation('partners')
  const [deed, setDeed] = useState<Deed>()
  const close = () => setDeed(undefined)
  const { partner, kind, subject, scope, ourNumber, theirNumber, agencies, can, daysLeft, renews, renewedBy } =
    agreement
  const deeds = (['renew', 'edit', 'terminate'] as const).filter((one) => can[one])
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <strong>{subject}</strong>
        <AgreementBadge state={agreement.state} />
      </div>
      <p>
        {t(`agreementKind.${kind}`)}
        {withPartner && (
          <>
            {' · '}
            <Link to={partnerAddress(partner.id, 'agreements')}>{partner.name}</Link>
          </>
        )}
      </p>
      <p>
        <PeriodText startsOn={agreement.startsOn} endsOn={agreement.endsOn} />
        {daysLeft !== null && ` · ${t('agreement.daysLeft', { count: daysLeft })}`}
      </p>
      {(ourNumber || theirNumber) && (
        <p className={classes.quiet}>
          {[
            ourNumber && t('agreement.ours', { number: ourNumber }),
            theirNumber && t('agreement.theirs', { number: theirNumber }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {scope && <p className={classes.quiet}>{scope}</p>}
      {agencies.length > 0 && (
        <p className={classes.quiet}>
          {t('agreement.binds', { agencies: agencies.map(({ shortName }) => shortName).join(', ') })}
        </p>
      )}
      {renews && <p className={classes.quiet}>{t('agreement.renews', { number: renews.ourNumber || '–' })}</p>}
      {renewedBy && <p className={classes.quiet}>{t('agreement.renewedBy', { number: renewedBy.ourNumber || '–' })}</p>}
      {agreement.terminatedOn && (
        <p className={classes.quiet}>
          {t('agreement.terminated')} <DayText value={agreement.terminatedOn} short />: {agreement.terminatedReason}
        </p>
      )}
      {deeds.length > 0 && (
        <div className={classes.deeds}>
          {deeds.map((one) => (
            <Button
              key={one}
              size="compact-sm"
              variant={one === 'renew' ? 'default' : 'subtle'}
              aria-label={`${t(`agreement.${one}`)}: ${subject}`}
              onClick={() => setDeed(one)}
            >
              {t(`agreement.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <SidePanel opened={deed !== undefined} onClose={close} title={deed && t(`agreement.${deed}`)}>
        {deed === 'terminate' && <TerminateForm agreement={agreement} onDone={close} />}
        {(deed === 'edit' || deed === 'renew') && (
          <AgreementForm partnerId={partner.id} agreement={agreement} isRenewal={deed === 'renew'} onDone={close} />
        )}
      </SidePanel>
    </li>
  )
}

function TerminateForm({ agreement: { id, version }, onDone }: { agreement: Agreement; onDone: () => void }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { day: '', reason: '' },
    validate: {
      day: (value) => (value ? null : t('required')),
      reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
    },
  })
  const labels = { day: t('agreement.lastDay'), reason: t('reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('agreement.terminate')}
      onSubmit={async (values) => {
        await client.partners.agreements.terminate({ id, version, ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      <TextInput {...field(form, 'reason', { label: labels.reason })} maxLength={1000} />
    </Form>
  )
}
