import { useTranslation } from 'react-i18next'
import type { PersonService } from '#contract/services/shapes.ts'
import { DayText, Money, Num } from '../../../ui/figures/values.tsx'
import classes from './timeline.module.css'

/** The services of a person, the latest first, with everything the lists say of them. */
export function ServiceTable({ services }: { services: readonly PersonService[] }) {
  const { t } = useTranslation('services')
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="spoken">{t('timeline.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeline.when')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('agency')}</th>
            <th scope="col">{t('timeline.state')}</th>
            <th scope="col">{t('timeline.worth')}</th>
            <th scope="col">{t('timeline.list')}</th>
          </tr>
        </thead>
        <tbody>
          {[...services].reverse().map((service) => (
            <tr key={service.id}>
              <td>
                <When service={service} />
              </td>
              <th scope="row">
                {service.kind.name}
                {service.detail && <span className={classes.dim}>{service.detail}</span>}
              </th>
              <td title={service.agency.name}>
                {service.agency.shortName}
                {(service.giver || service.fundSource) && (
                  <span className={classes.dim}>{[service.giver, service.fundSource].filter(Boolean).join(', ')}</span>
                )}
              </td>
              <td>{t(service.kind.group === 'register' ? 'timeline.listed' : `stateOf.${service.state}`)}</td>
              <td>
                <Worth service={service} />
              </td>
              <td>
                <span className={classes.dim}>{service.list}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function When({ service: { from, until, isDayOfList } }: { service: PersonService }) {
  const { t } = useTranslation('services')
  return (
    <>
      <DayText value={from} short />
      {until !== from && (
        <>
          {' – '}
          <DayText value={until} short />
        </>
      )}
      {isDayOfList && <span className={classes.dim}>{t('timeline.dayOfList')}</span>}
    </>
  )
}

function Worth({ service: { value, quantity, unit } }: { service: PersonService }) {
  if (value === null && quantity === null) return <Num value={null} />
  return (
    <>
      {value !== null && <Money value={value} />}
      {quantity !== null && (
        <span className={value === null ? undefined : classes.dim}>
          <Num value={quantity} /> {unit}
        </span>
      )}
    </>
  )
}
