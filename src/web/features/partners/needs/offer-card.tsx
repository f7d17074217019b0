import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '#contract/partners/needs.ts'
import { client } from '../../../lib/api.ts'
import { PeriodText } from '../../../ui/figures/values.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { partnerAddress } from '../addresses.ts'
import classes from '../partners.module.css'
import { PledgeForm } from '../pledges/pledge-form.tsx'
import { quantityText } from '../quantity.tsx'
import { CloseForm } from './need-card.tsx'
import { ProposalLine } from './proposal-line.tsx'

/** What a partner offers, and which needs it may meet. */
export function OfferCard({ offer, withPartner = false }: { offer: Offer; withPartner?: boolean }) {
  const { t } = useTranslation('partners')
  const [open, setOpen] = useState<'pledge' | 'close'>()
  const close = () => setOpen(undefined)
  const { id, version, partner, what, quantity, unit, proposals, can } = offer
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3>
          {quantityText(quantity, unit)} · {what}
        </h3>
        <span className={classes.quiet}>{t(`form.${offer.form}`)}</span>
      </div>
      <p className={classes.quiet}>
        {withPartner && (
          <>
            <Link to={partnerAddress(partner.id)}>{partner.name}</Link> ·{' '}
          </>
        )}
        {offer.areaName} · <PeriodText startsOn={offer.startsOn} endsOn={offer.endsOn} short />
        {offer.byLink && ` · ${t('byLink')}`}
      </p>
      <p>
        {offer.state === 'filled' ? t('offer.taken') : t('offer.open', { open: quantityText(offer.open, unit) })}
        {offer.closedReason && ` · ${t('need.closed', { reason: offer.closedReason })}`}
        {offer.state === 'past' && ` · ${t('need.past')}`}
      </p>
      {offer.state === 'open' && (
        <ul className={classes.proposals} aria-label={t('offer.proposals')}>
          {proposals.length === 0 && <li className={classes.quiet}>{t('offer.noProposals')}</li>}
          {proposals.map(({ needId, agency, terms, open: left, score, reasons }) => (
            <ProposalLine
              key={needId}
              title={agency.name}
              facts={`${terms.what}, ${quantityText(left, terms.unit)}`}
              score={score}
              reasons={reasons}
            />
          ))}
        </ul>
      )}
      {(can.pledge || can.close) && (
        <div className={classes.deeds}>
          {can.pledge && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen('pledge')}>
              {t('offer.accept')}
            </Button>
          )}
          {can.close && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('close')}>
              {t('need.close')}
            </Button>
          )}
        </div>
      )}
      <SidePanel opened={open !== undefined} onClose={close} title={what}>
        {open === 'close' && (
          <CloseForm onClose={(reason) => client.partners.offers.close({ id, version, reason })} onDone={close} />
        )}
        {open === 'pledge' && <PledgeForm offer={offer} partner={partner} onDone={close} />}
      </SidePanel>
    </li>
  )
}
