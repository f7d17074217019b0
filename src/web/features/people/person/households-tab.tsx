import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Household } from '#contract/people/shapes.ts'
import { personAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import classes from './person.module.css'
import { useCodeWords } from './use-code-words.ts'

/** With whom this person lives and lived, as the days of the lists say. */
export function HouseholdsTab({ id }: { id: string }) {
  const { t } = useTranslation('people')
  const query = useQuery(api.people.households.queryOptions({ input: { id } }))
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('household.failed')} onRetry={() => void query.refetch()} />
  if (!data) return <LoadingRows rows={4} />
  if (data.length === 0) return <p className={classes.hint}>{t('household.none')}</p>
  return data.map((household) => <HouseholdCard key={household.validFrom} household={household} />)
}

function HouseholdCard({ household }: { household: Household }) {
  const { t } = useTranslation('people')
  const wordOf = useCodeWords()
  const { origin, address, village, validFrom, validUntil, members } = household
  return (
    <section className={classes.card}>
      <h2>{t(`household.${origin}`)}</h2>
      <p className={classes.quiet}>
        {t('household.since')} <DayText value={validFrom} />
        {validUntil && (
          <>
            {' '}
            {t('household.until')} <DayText value={validUntil} />
          </>
        )}
        {[address, village?.fullName].filter(Boolean).map((part) => ` · ${part}`)}
      </p>
      {members.length === 0 ? (
        <p className={classes.hint}>{t('household.alone')}</p>
      ) : (
        <ul className={classes.members}>
          {members.map(({ id, name, sex, age, relation }) => (
            <li key={id}>
              <Link to={personAddress(id)}>{name}</Link>
              <span className={classes.quiet}>
                {[
                  sex && t(`sexOf.${sex}`),
                  age !== null && t('years', { n: age }),
                  wordOf('relationOf', relation || null),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
