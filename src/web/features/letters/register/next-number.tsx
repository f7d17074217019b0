import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LetterKind } from '#contract/letters/shapes.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import classes from '../letters.module.css'

interface Wish {
  agencyId: string
  kind: LetterKind
  classification: string
  datedOn: string
  order: 'insert' | 'next'
}

const CODE = /^([0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?$/

/** The number that would be taken, live while the form is filled in, with what is worth a second look. */
export function NextNumber({ wish }: { wish: Wish }) {
  const { t } = useTranslation('letters')
  const { agencyId, kind, classification, datedOn, order } = wish
  const code = CODE.test(classification.trim()) ? classification.trim() : ''
  const [input] = useDebouncedValue({ agencyId, kind, classification: code, datedOn, order }, 250)
  const { data, error } = useQuery({
    ...api.letters.preview.queryOptions({ input }),
    enabled: input.agencyId !== '' && input.datedOn !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (error) return <p className={classes.quiet}>{requestError(error, currentLanguage()).message}</p>
  if (!data || agencyId === '') return null
  const { number, isInserted, last, warnings } = data
  return (
    <div className={classes.example} aria-live="polite">
      <p className={classes.quiet}>{t('take.next')}</p>
      <p className={classes.number}>{number}</p>
      {last && (
        <p className={classes.quiet}>
          {t('take.last', { number: last.number, day: formatDay(last.datedOn, currentLanguage()) })}
        </p>
      )}
      {warnings.includes('earlier_day') && (
        <p className={classes.quiet}>{t(isInserted ? 'take.inserted' : 'take.outOfOrder')}</p>
      )}
      {warnings.includes('numbers_waiting') && <p className={classes.quiet}>{t('take.waiting')}</p>}
    </div>
  )
}
