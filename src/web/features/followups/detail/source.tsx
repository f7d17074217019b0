import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup, Subject } from '#contract/followups/shapes.ts'
import { activityAddress, pairAddress } from '../../../lib/addresses.ts'
import classes from '../followups.module.css'

const pairTo = (id: string) => {
  const [a = '', b = ''] = id.split('/')
  return pairAddress(a, b)
}

/** Where the page of a source is; undefined where it has none. */
function addressOf({ kind, id }: Followup['source']): string | undefined {
  const [first = '', part = ''] = id.split('/')
  if (kind === 'overlap_pair') return pairTo(id)
  if (kind === 'gathering' || kind === 'visit') return `/rapat/${first}`
  // Graduates who are to be asked at 3, 6 or 12 months, else the batch itself.
  if (kind === 'course_batch') return /^\d+$/.test(part) ? `/lulusan/daftar?batchId=${first}` : `/pelatihan/${first}`
  return undefined
}

/** What it came from, and the way there. */
export function Source({ source }: { source: Followup['source'] }) {
  const { t } = useTranslation('followups')
  const to = addressOf(source)
  return (
    <>
      {t(`from.${source.kind}`)}
      {source.title && `: ${source.title}`}{' '}
      {to && (
        <Link to={to} className={classes.link}>
          {t('openSource')}
        </Link>
      )}
    </>
  )
}

function subjectAddress({ kind, id }: Subject): string | undefined {
  if (kind === 'overlap_pair') return pairTo(id)
  return kind === 'activity' ? activityAddress(id) : undefined
}

/** What it is tied to: programmes, priorities, activities, pairs of plans. */
export function Subjects({ subjects }: { subjects: readonly Subject[] }) {
  const { t } = useTranslation('followups')
  return (
    <ul className={classes.subjects}>
      {subjects.map((subject) => {
        const to = subjectAddress(subject)
        return (
          <li key={`${subject.kind} ${subject.id}`}>
            <span className={classes.quiet}>{t(`subject.${subject.kind}`)}</span>{' '}
            {to ? (
              <Link to={to} className={classes.link}>
                {subject.title}
              </Link>
            ) : (
              subject.title
            )}
          </li>
        )
      })}
    </ul>
  )
}
