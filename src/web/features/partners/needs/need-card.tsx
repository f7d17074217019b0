import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need, OfferProposal } from '#contract/partners/needs.ts'
import { client } from '../../../lib/api.ts'
import { PeriodText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { partnerAddress } from '../addresses.ts'
import classes from '../partners.module.css'
import { PledgeForm } from '../pledges/pledge-form.tsx'
import { quantityText } from '../quantity.tsx'
import { useSaved } from '../use-saved.ts'
import { NeedForm } from './need-form.tsx'
import { ProposalLine } from './proposal-line.tsx'

type Open = 'edit' | 'close' | 'pledge' | OfferProposal

/** What an agency lacks, how much of it is promised, and which offers may meet it. */
export function NeedCard({ need }: { need: Need }) {
  const { t } = useTranslation('partners')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { agency, what, quantity, unit, pledged, proposals, subject, can } = need
  const isPledging = open === 'pledge' || typeof open === 'object'
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3>
          {quantityText(quantity, unit)} · {what}
        </h3>
        <span className={classes.quiet}>{t(`form.${need.form}`)}</span>
      </div>
      <p className={classes.quiet}>
        {agency.name} · {need.areaName} · <PeriodText startsOn={need.startsOn} endsOn={need.endsOn} short />
        {subject && ` · ${t('need.for', { title: subject.title })}`}
      </p>
      <div className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * pledged) / quantity)}%` }} />
      </div>
      <p>
        {need.state === 'filled'
          ? t('need.filled')
          : t('need.open', { pledged: quantityText(pledged, unit), open: quantityText(need.open, unit) })}
        {need.closedReason && ` · ${t('need.closed', { reason: need.closedReason })}`}
        {need.state === 'past' && ` · ${t('need.past')}`}
      </p>
      {need.state === 'open' && (
        <ul className={classes.proposals} aria-label={t('need.proposals')}>
          {proposals.length === 0 && <li className={classes.quiet}>{t('need.noProposals')}</li>}
          {proposals.map((proposal) => (
            <ProposalLine
              key={proposal.offerId}
              title={<Link to={partnerAddress(proposal.partner.id)}>{proposal.partner.name}</Link>}
              facts={`${proposal.terms.what}, ${quantityText(proposal.open, proposal.terms.unit)}`}
              score={proposal.score}
              reasons={proposal.reasons}
              deed={
                can.pledge &&
                proposal.covers !== null && (
                  <Button size="compact-sm" variant="default" onClick={() => setOpen(proposal)}>
                    {t('pledge.note')}
                  </Button>
                )
              }
            />
          ))}
        </ul>
      )}
      {(can.edit || can.pledge) && (
        <div className={classes.deeds}>
          {can.pledge && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen('pledge')}>
              {t('pledge.add')}
            </Button>
          )}
          {can.edit && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
          )}
          {can.edit && (
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen('close')}>
              {t('need.close')}
            </Button>
          )}
        </div>
      )}
      <SidePanel opened={open !== undefined} onClose={close} title={what}>
        {open === 'edit' && <NeedForm need={need} onDone={close} />}
        {open === 'close' && (
          <CloseForm onClose={(reason) => client.partners.needs.close({ ...pick(need), reason })} onDone={close} />
        )}
        {isPledging && (
          <PledgeForm
            need={need}
            {...(typeof open === 'object' && {
              partner: open.partner,
              fromOffer: open.offerId,
              most: open.covers ?? need.open,
            })}
            onDone={close}
          />
        )}
      </SidePanel>
    </li>
  )
}

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version })

/** Why a need or an offer is closed. */
export function CloseForm({ onClose, onDone }: { onClose: (reason: string) => Promise<unknown>; onDone: () => void }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const labels = { reason: t('reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('need.close')}
      onSubmit={async ({ reason }) => {
        await onClose(reason)
        await saved()
      }}
    >
      <TextInput {...field(form, 'reason', { label: labels.reason })} maxLength={1000} />
    </Form>
  )
}
