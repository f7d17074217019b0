import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'

/** The ways a house comes in and is chosen, for whoever may propose. */
export function ProposeDeeds() {
  const { t } = useTranslation('houses')
  const { data } = useQuery(api.houses.views.figures.summary.queryOptions({ input: {}, staleTime: 60_000 }))
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
