import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import type { Gift, GiftStack } from '#contract/houses/stack.ts'
import { api } from '../../../../lib/api.ts'
import { formatMoney } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { DayText, Money } from '../../../../ui/figures/values.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import classes from '../house.module.css'
import { type GiftDeed, GiftForm } from './gift-forms.tsx'
import { PlanSection } from './plan-section.tsx'
import { PromiseForm } from './promise-form.tsx'
import { useGiverName } from './use-giver-name.ts'

/** The stack of givers, as a bar that adds up to the cost, and the plan of materials it covers. */
export function MoneyTab({ house }: { house: House }) {
  const query = useQuery(api.houses.givers.list.queryOptions({ input: { id: house.id } }))
  const { t } = useTranslation('houses')
  if (query.error)
    return <ErrorState error={query.error} title={t('stack.title')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={6} />
  return (
    <div className={classes.stack}>
      <Stack house={house} stack={query.data} />
      <PlanSection house={house} />
    </div>
  )
}

function Stack({ house, stack }: { house: House; stack: GiftStack }) {
  const { t } = useTranslation('houses')
  const [asked, setAsked] = useState<{ gift: Gift; deed: GiftDeed } | 'promise'>()
  const close = () => setAsked(undefined)
  const nameOf = useGiverName()
  const { rows, money, can } = stack
  return (
    <section className={classes.section}>
      <h2>{t('stack.title')}</h2>
      {money.cost === 0 ? (
        <p className={classes.quiet}>{t(house.can.plan ? 'stack.noPlan' : 'stack.noPlanYet')}</p>
      ) : (
        <Bar stack={stack} />
      )}
      {rows.length === 0 ? (
        money.cost > 0 && <p className={classes.quiet}>{t('stack.none')}</p>
      ) : (
        <ul className={classes.gifts}>
          {rows.map((gift) => (
            <GiftLine
              key={gift.id}
              gift={gift}
              schemes={stack.schemes}
              onDeed={can.give ? (deed) => setAsked({ gift, deed }) : undefined}
            />
          ))}
        </ul>
      )}
      {can.give && money.gap > 0 && (
        <div>
          <Button onClick={() => setAsked('promise')}>{t('stack.add')}</Button>
        </div>
      )}
      <SidePanel
        opened={asked !== undefined}
        onClose={close}
        title={
          asked === 'promise' ? t('stack.promiseTitle') : asked && `${t(`stack.${asked.deed}`)}: ${nameOf(asked.gift)}`
        }
      >
        {asked === 'promise' && <PromiseForm house={house} stack={stack} onDone={close} />}
        {asked && asked !== 'promise' && <GiftForm key={asked.deed} houseId={house.id} {...asked} onDone={close} />}
      </SidePanel>
    </section>
  )
}

/** Delivered, promised, and what is still open: together exactly the cost. */
function Bar({ stack: { rows, money } }: { stack: GiftStack }) {
  const { t } = useTranslation('houses')
  const standing = rows.filter(({ state }) => state !== 'cancelled')
  const order = [
    ...standing.filter(({ state }) => state === 'delivered'),
    ...standing.filter(({ state }) => state === 'promised'),
  ]
  const words = {
    ...{ delivered: formatMoney(money.delivered), promised: formatMoney(money.promised) },
    ...{ gap: formatMoney(money.gap), cost: formatMoney(money.cost) },
  }
  return (
    <>
      <div className={classes.bar} role="img" aria-label={t('stack.bar', words)}>
        {order.map(({ id, state, amount }) => (
          <span
            key={id}
            className={classes.part}
            data-state={state}
            title={formatMoney(amount)}
            style={{ width: `${(100 * amount) / money.cost}%` }}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        <li data-state="delivered">
          {t('stack.delivered')} <Money value={money.delivered} />
        </li>
        <li data-state="promised">
          {t('stack.promised')} <Money value={money.promised} />
        </li>
        <li>
          {t('stack.open')} <Money value={money.gap} />
        </li>
      </ul>
    </>
  )
}

interface GiftLineProps {
  gift: Gift
  schemes: GiftStack['schemes']
  onDeed: ((deed: GiftDeed) => void) | undefined
}

function GiftLine({ gift, schemes, onDeed }: GiftLineProps) {
  const { t } = useTranslation('houses')
  const name = useGiverName()(gift)
  const { state, what, form, scheme, deliveredOn, evidence, basis, cancelReason } = gift
  const deeds: GiftDeed[] =
    state === 'promised'
      ? ['deliver', 'correct', 'cancel']
      : state === 'delivered'
        ? ['correct', 'retract', 'cancel']
        : []
  return (
    <li className={classes.gift} data-state={state}>
      <div>
        <div>
          <strong>{name}</strong> · {t(`giverKind.${gift.giverKind}`)}
          {gift.restOf !== null && ` · ${t('stack.rest')}`}
        </div>
        <p className={classes.quiet}>
          {[
            t(`stack.form.${form}`),
            what,
            schemes.find(({ code }) => code === scheme)?.label[currentLanguage()],
            basis,
            evidence,
            cancelReason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div>
        {state === 'cancelled' ? (
          <del>
            <Money value={gift.amount} />
          </del>
        ) : (
          <Money value={gift.amount} />
        )}
        <div className={classes.quiet}>
          {t(`stack.state.${state}`)} {deliveredOn && <DayText value={deliveredOn} short />}
        </div>
      </div>
      {onDeed && (
        <fieldset className={`${classes.deeds} ${classes.bare}`} aria-label={t('stack.deeds', { name })}>
          {deeds.map((deed) => (
            <Button
              key={deed}
              size="compact-sm"
              variant={deed === 'deliver' ? 'filled' : 'default'}
              onClick={() => onDeed(deed)}
            >
              {t(`stack.${deed}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </li>
  )
}
