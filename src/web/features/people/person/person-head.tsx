import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people/shapes.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { LifeBadge } from './life-badge.tsx'
import classes from './person.module.css'

/** Sex, age, place and masked NIK in one line; death and moving away below. */
export function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const { sex, isSexFromNik, age, birth, village, district, nik, death, moving, state } = person
  const facts = [
    sex && (isSexFromNik ? t('sexFromNik', { sex: t(`sexOf.${sex}`) }) : t(`sexOf.${sex}`)),
    age !== null && t('years', { n: age }),
    birth?.isDefaultDay && t('defaultDay'),
    village?.fullName,
    district?.fullName,
    nik && `NIK ${nik}`,
  ].filter(Boolean)
  return (
    <span className={classes.head}>
      <span>{facts.join(', ')}</span>
      <LifeBadge state={state} />
      {death && (
        <span>
          <DayText value={death.on} />, {death.source}
        </span>
      )}
      {!death && moving && (
        <span>
          <DayText value={moving.on} />, {t('movedTo', { to: moving.to })}
        </span>
      )}
    </span>
  )
}
