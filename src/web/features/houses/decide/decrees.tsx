import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import classes from '../house/house.module.css'

const PER_PAGE = 25

/** Decrees made before, with the attachment of each. */
export function Decrees() {
  const { t } = useTranslation('houses')
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...api.houses.documents.decisions.queryOptions({ input: { page, pageSize: PER_PAGE } }),
    placeholderData: keepPreviousData,
  })
  if (query.error)
    return <ErrorState error={query.error} title={t('decide.earlier')} onRetry={() => void query.refetch()} />
  const { rows: decrees, total } = query.data ?? { rows: [], total: 0 }
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
      {total > PER_PAGE && (
        <Pager total={total} page={page} pageSize={PER_PAGE} narrow onPage={setPage} onPageSize={() => {}} />
      )}
    </section>
  )
}
