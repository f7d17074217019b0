import { Button } from '@mantine/core'
import { IconArrowBackUp, IconConfetti, IconSeeding } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ICON } from '../../../ui/icon.ts'
import { type ReviewAddress, RUNS_PAGE } from '../view.ts'

/** Nothing waits: what this page is for, or what is left elsewhere. */
export function AllAnswered({ view, undo }: { view: ReviewAddress; undo: (() => void) | undefined }) {
  const { t } = useTranslation('review')
  const { data } = useQuery(api.matching.questions.queue.queryOptions())
  const later = view.state === 'later' ? 0 : (data?.later ?? 0)
  const isNew = data !== undefined && data.answered + data.later + data.open === 0
  return (
    <EmptyState
      icon={isNew ? IconSeeding : IconConfetti}
      title={t(isNew ? 'empty.new' : 'empty.done')}
      action={
        <>
          {undo && (
            <Button variant="default" leftSection={<IconArrowBackUp {...ICON} />} onClick={undo} aria-keyshortcuts="Z">
              {t('empty.undo')}
            </Button>
          )}
          <Button variant="default" component={Link} to={RUNS_PAGE}>
            {t('empty.toRuns')}
          </Button>
        </>
      }
    >
      {isNew ? t('empty.newWhy') : later > 0 ? t('empty.laterLeft', { count: later }) : t('empty.doneWhy')}
    </EmptyState>
  )
}
