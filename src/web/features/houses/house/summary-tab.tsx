import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import classes from './house.module.css'
import { Judgement } from './judgement.tsx'
import { RevealDialog } from './reveal-dialog.tsx'

/** What is known of house and family, and what the survey says. */
export function SummaryTab({ house }: { house: House }) {
  return (
    <div className={classes.two}>
      <Facts house={house} />
      <Judgement houseId={house.id} />
    </div>
  )
}

function Facts({ house }: { house: House }) {
  const { t } = useTranslation('houses')
  const { owner, position, decision } = house
  const rows: (readonly [string, ReactNode] | null)[] = [
    [t('one.agency'), house.agency.name],
    house.activity && [t('one.activity'), house.activity.title],
    decision && [
      t('one.decision'),
      <>
        {t('one.decisionOf', { number: decision.number })}, <DayText value={decision.decidedOn} />
      </>,
    ],
    house.handedOverOn !== null && house.handedOverOn !== undefined
      ? [
          t('one.handover'),
          <>
            <DayText value={house.handedOverOn} />, {t('one.handoverOf', { number: house.handoverNumber })}
            {house.handoverReason && `. ${house.handoverReason}`}
          </>,
        ]
      : null,
    house.cancelKind && [t('one.cancelled'), `${t(`cancelKind.${house.cancelKind}`)}. ${house.cancelReason}`],
    [t('one.owner'), [owner.name, owner.sex && t(`one.sex.${owner.sex}`)].filter(Boolean).join(', ')],
    [t('one.numbers'), <Numbers key="numbers" house={house} />],
    house.private?.birthDate ? [t('one.birthDate'), <DayText key="birth" value={house.private.birthDate} />] : null,
    [t('one.disabled'), owner.disabled === null ? t('one.notAsked') : t(owner.disabled ? 'one.yes' : 'one.no')],
    [t('one.residents'), house.residents === null ? t('one.notAsked') : t('one.people', { count: house.residents })],
    [
      t('one.address'),
      [
        ...[house.address, house.rt && `RT ${house.rt}`, house.rw && `RW ${house.rw}`],
        ...[house.village.name, house.district.name],
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [
      t('one.position'),
      position
        ? `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}${position.accuracyM === null ? '' : ` (${t('one.accuracy', { count: Math.round(position.accuracyM) })})`}`
        : t('one.notAsked'),
    ],
    [t('one.land'), [t(`landTitle.${house.landTitle}`), house.landNote].filter(Boolean).join('. ')],
    [
      t('one.proposed'),
      <>
        <DayText value={house.proposedOn} />
        {house.proposedBy && ` ${t('one.byWhom', { name: house.proposedBy })}`}
      </>,
    ],
    [t('one.year'), String(house.year)],
  ]
  return (
    <dl className={classes.facts}>
      {rows.map(
        (row) =>
          row && (
            <div key={row[0]} className={classes.row}>
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Numbers({ house }: { house: House }) {
  const { t } = useTranslation('houses')
  const [isAsking, setAsking] = useState(false)
  if (!house.private) return t('one.private')
  const known = [house.private.nik, house.private.kk, house.private.phone].filter(Boolean)
  return (
    <span className={classes.line}>
      {known.length > 0 ? known.join(' · ') : t('one.noNumbers')}
      {known.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {t('one.reveal')}
        </Button>
      )}
      {isAsking && <RevealDialog houseId={house.id} onClose={() => setAsking(false)} />}
    </span>
  )
}
