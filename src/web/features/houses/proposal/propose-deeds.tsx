import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { summaryQuery } from '../views/view-data.ts'

/** The ways a house comes in and is chosen, for whoever may propose. */
export function ProposeDeeds({ year }: { year: number }) {
  const { t } = useTranslation('houses')
  const { data } = useQuery(summaryQuery(year))
  if (!data?.can.propose) return null
  return (
    <>
      <Button component={Link} to="/rumah/tetapkan" variant="default">
        {t('propose.decide')}
      </Button>
      <Button component={Link} to="/rumah/usul-daftar" variant="default">
        {t('propose.fromList')}
      </Button>
      <Button component={Link} to="/rumah/usul">
        {t('propose.byHand')}
      </Button>
    </>
  )
}
