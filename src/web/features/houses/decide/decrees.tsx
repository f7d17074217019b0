import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import classes from '../house/house.module.css'

/** Decrees made before, with the attachment of each. */
export function Decrees() {
  const { t } = useTranslation('houses')
  const query = useQuery(api.houses.documents.decisions.queryOptions())
  if (query.error)
    return <ErrorState error={query.error} title={t('decide.earlier')} onRetry={() => void query.refetch()} />
  const decrees = query.data ?? []
  return (
    <section className={classes.section}>
      <h2>{t('decide.earlier')}</h2>
      {decrees.length === 0 && <p className={classes.quiet}>{t('decide.noneEarlier')}</p>}
      <ul className={classes.papers}>
        {decrees.map(({ id, number, decidedOn, agency, houses, note }) => (
          <li key={id} className={classes.paper}>
            <span>
              <strong>{number}</strong>, <DayText value={decidedOn} />
              <span className={classes.quiet}>
                {' '}
                {[agency, t('decide.houses', { count: houses }), note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button
              component="a"
              href={`/api/houses/decisions/${id}/document?format=docx`}
              download
              variant="default"
              aria-label={`${t('decide.attachment')} ${number} (.docx)`}
            >
              {t('decide.attachment')} (.docx)
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
