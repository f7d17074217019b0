import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PledgeDetail } from '#contract/partners/pledges.ts'
import { api, client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import { History } from '../../../ui/record/history.tsx'
import { partnerAddress } from '../addresses.ts'
import { DeliveryBadge, PledgeBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { quantityText } from '../quantity.tsx'
import { useSaved } from '../use-saved.ts'
import { DEED_FORMS, type Deed, ReasonForm } from './deed-forms.tsx'

/** One pledge: how far it is, what came of it, what to do next, and its history. */
export function PledgePanel({ id }: { id: string }) {
  const { t } = useTranslation('partners')
  const query = useQuery(api.partners.pledges.get.queryOptions({ input: { id } }))
  if (query.error) return <ErrorState error={query.error} title={t('pledge.failed')} onRetry={() => query.refetch()} />
  const { data: pledge } = query
  if (!pledge) return <LoadingRows rows={6} />
  return (
    <div className={classes.section}>
      <div className={classes.head}>
        <h3>{quantityText(pledge.quantity, pledge.unit)}</h3>
        <PledgeBadge state={pledge.state} isLate={pledge.isLate} />
      </div>
      {pledge.what && <p>{pledge.what}</p>}
      <Facts pledge={pledge} />
      <Deeds pledge={pledge} />
      <Deliveries pledge={pledge} />
      <h3>{t('tabs.history')}</h3>
      <History
        entries={pledge.steps.toReversed().map(({ id: step, at, by, kind, quantity, worth, note }) => ({
          id: step,
          at,
          by: by === 'link' ? t('byLink') : by,
          what: (
            <>
              {t(`step.${kind}`)}
              {quantity !== null && ` · ${quantityText(quantity, pledge.unit)}`}
              {worth !== null && (
                <>
                  {' · '}
                  <Money value={worth} />
                </>
              )}
            </>
          ),
          note,
        }))}
      />
    </div>
  )
}

function Facts({ pledge }: { pledge: PledgeDetail }) {
  const { t } = useTranslation('partners')
  const { partner, agency, purpose, dueOn, delivered, unit, worth, value } = pledge
  const thanks = pledge.letter?.number ?? pledge.thankedHow
  return (
    <dl className={classes.facts}>
      <dt>{t('partners')}</dt>
      <dd>
        <Link to={partnerAddress(partner.id)}>{partner.name}</Link>
      </dd>
      <dt>{t('pledge.for')}</dt>
      <dd>
        {t(`purpose.${purpose.kind}`)}
        {purpose.title ? `: ${purpose.title}` : purpose.areaName && ` · ${purpose.areaName}`}
      </dd>
      <dt>{t('pledge.agency')}</dt>
      <dd>{agency?.name ?? t('coordinators')}</dd>
      <dt>{t('pledge.due')}</dt>
      <dd>
        <DayText value={dueOn} />
      </dd>
      <dt>{t('pledge.delivered')}</dt>
      <dd>{quantityText(delivered, unit)}</dd>
      {value !== null && (
        <>
          <dt>{t('pledge.value')}</dt>
          <dd>
            <Money value={value} />
          </dd>
        </>
      )}
      {worth !== null && (
        <>
          <dt>{t('pledge.worth')}</dt>
          <dd>
            <Money value={worth} />
            {pledge.worthBasis && ` · ${pledge.worthBasis}`}
          </dd>
        </>
      )}
      {pledge.thankedOn && (
        <>
          <dt>{t('pledge.thanks')}</dt>
          <dd>
            <DayText value={pledge.thankedOn} />
            {thanks && ` · ${thanks}`}
          </dd>
        </>
      )}
      {pledge.cancelledReason && (
        <>
          <dt>{t('pledge.cancelled')}</dt>
          <dd>{pledge.cancelledReason}</dd>
        </>
      )}
    </dl>
  )
}

function Deeds({ pledge }: { pledge: PledgeDetail }) {
  const { t } = useTranslation('partners')
  const [deed, setDeed] = useState<Deed>()
  const { can, id, state, agency, letter } = pledge
  const deeds = (['deliver', 'value', 'thank', 'thankOtherwise', 'correct', 'cancel'] as const).filter((one) =>
    one === 'thankOtherwise' ? can.thank : one === 'thank' ? can.thank && agency : can[one],
  )
  const DeedForm = deed && DEED_FORMS[deed]
  const hasPaper = agency && (state === 'valued' || letter)
  return (
    <>
      {(deeds.length > 0 || hasPaper) && (
        <div className={classes.deeds}>
          {deeds.map((one, at) => (
            <Button
              key={one}
              size="compact-md"
              variant={at === 0 ? 'filled' : 'default'}
              aria-expanded={deed === one}
              onClick={() => setDeed(deed === one ? undefined : one)}
            >
              {t(`deedOf.${one}`)}
            </Button>
          ))}
          {hasPaper &&
            (can.thank || letter) &&
            (['pdf', 'docx'] as const).map((format) => (
              <Anchor key={format} href={`/api/partner-pledges/${id}/letter?format=${format}`} download>
                {t(letter ? 'pledge.letter' : 'pledge.draft', { format: format.toUpperCase() })}
              </Anchor>
            ))}
        </div>
      )}
      {DeedForm && (
        <div className={classes.card}>
          <DeedForm pledge={pledge} onDone={() => setDeed(undefined)} />
        </div>
      )}
    </>
  )
}

function Deliveries({ pledge }: { pledge: PledgeDetail }) {
  const { t } = useTranslation('partners')
  const [asking, setAsking] = useState<{ id: string; deed: 'refuse' | 'withdraw' }>()
  const close = () => setAsking(undefined)
  const saved = useSaved(close)
  const { can, deliveries, unit, state } = pledge
  const mayLook = can.deliver || can.correct
  if (deliveries.length === 0) return null
  return (
    <>
      <h3>{t('pledge.deliveries')}</h3>
      <ul className={classes.plain}>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className={classes.card}>
            <div className={classes.head}>
              <strong>{quantityText(delivery.quantity, unit)}</strong>
              <DeliveryBadge state={delivery.state} />
            </div>
            <p className={classes.quiet}>
              <DayText value={delivery.day} short />
              {delivery.byLink && ` · ${t('byLink')}`}
              {delivery.evidence && ` · ${delivery.evidence}`}
              {delivery.stateReason && ` · ${delivery.stateReason}`}
            </p>
            {can.look && delivery.state === 'reported' && (
              <div className={classes.deeds}>
                <Button
                  size="compact-sm"
                  onClick={() =>
                    void client.partners.pledges.confirm({ id: delivery.id }).then(saved).catch(notifyError)
                  }
                >
                  {t('deedOf.confirm')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => setAsking({ id: delivery.id, deed: 'refuse' })}
                >
                  {t('deedOf.refuse')}
                </Button>
              </div>
            )}
            {mayLook && delivery.state === 'confirmed' && state !== 'thanked' && (
              <div>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setAsking({ id: delivery.id, deed: 'withdraw' })}
                >
                  {t('deedOf.withdraw')}
                </Button>
              </div>
            )}
            {asking?.id === delivery.id && (
              <ReasonForm
                submit={t(`deedOf.${asking.deed}`)}
                onSend={(reason) => client.partners.pledges[asking.deed]({ id: delivery.id, reason })}
                onDone={close}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
