import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#contract/matching/questions.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { Page } from '../../../ui/page/page.tsx'
import { type ReviewAddress, RUNS_PAGE } from '../view.ts'
import classes from './review.module.css'
import { ReviewDesk } from './review-desk.tsx'

/** Which pairs: waiting or put off, and of which agency. */
function Choice({ queue }: { queue: Queue }) {
  const { t } = useTranslation('review')
  const [view, setView] = useAddress<ReviewAddress>()
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <div className={classes.choice}>
      {(queue.later > 0 || view.state) && (
        <SegmentedControl
          aria-label={t('choice.which')}
          value={view.state ?? 'open'}
          onChange={(state) => setView({ state: state === 'later' ? 'later' : undefined })}
          data={[
            { value: 'open', label: t('choice.open', { n: number(queue.open) }) },
            { value: 'later', label: t('choice.later', { n: number(queue.later) }) },
          ]}
        />
      )}
      {(queue.byAgency.length > 1 || view.agency) && (
        <NativeSelect
          aria-label={t('choice.agency')}
          value={view.agency ?? ''}
          onChange={(event) => setView({ agency: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('choice.allAgencies') },
            ...queue.byAgency.map(({ agency, open }) => ({
              value: agency.id,
              label: `${agency.shortName} (${number(open)})`,
            })),
          ]}
        />
      )}
    </div>
  )
}

/** Is this the same person? One pair of rows after the other. */
export function ReviewPage() {
  const { t } = useTranslation('review')
  const [view] = useAddress<ReviewAddress>()
  const [position, setPosition] = useState('')
  const { data: queue } = useQuery(api.matching.questions.queue.queryOptions())
  return (
    <Page
      title={t('title')}
      context={
        <span className={classes.context}>
          {position && <strong className={classes.position}>{position}</strong>}
          <Link to={RUNS_PAGE} className={classes.how}>
            {t('how')}
          </Link>
        </span>
      }
      more={queue && <Choice queue={queue} />}
    >
      <ReviewDesk key={`${view.agency} ${view.state}`} view={view} onPosition={setPosition} />
    </Page>
  )
}
