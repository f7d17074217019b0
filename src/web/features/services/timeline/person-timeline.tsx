import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PersonService } from '#contract/services/shapes.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { placeOf, type Span, spanOf, widthOf } from './scale.ts'
import { ServiceTable } from './service-table.tsx'
import classes from './timeline.module.css'

/** What a person received, a lane for each agency; below it the same as a table. */
export function PersonTimeline({ personId }: { personId: string }) {
  const { t } = useTranslation('services')
  const { data: services } = useSuspenseQuery(api.services.ofPerson.queryOptions({ input: { personId } }))
  if (services.length === 0) return <EmptyState title={t('timeline.empty')}>{t('timeline.emptyWhy')}</EmptyState>
  const span = spanOf(services.flatMap(({ from, until }) => [from, until]))
  const lanes = [...Map.groupBy(services, ({ agency }) => agency.id).values()]
  return (
    <div className={classes.whole}>
      <figure className={classes.figure} aria-hidden>
        <div className={classes.lane}>
          <span />
          <div className={classes.axis}>
            {span.years.map((year) => (
              <span key={year} style={{ left: `${placeOf(span, `${year}-01-01`)}%` }}>
                {year}
              </span>
            ))}
          </div>
        </div>
        {lanes.map((lane) => (
          <Lane key={lane[0]?.agency.id} lane={lane} span={span} />
        ))}
        <figcaption className={classes.legend}>
          <span>
            <i className={classes.dot} /> {t('timeline.dot')}
          </span>
          <span>
            <i className={classes.sampleBar} /> {t('timeline.bar')}
          </span>
          <span>
            <i className={classes.dot} data-state="proposed" /> {t('timeline.ring')}
          </span>
          <span>
            <i className={classes.dot} data-state="register" /> {t('timeline.register')}
          </span>
        </figcaption>
      </figure>
      <ServiceTable services={services} />
    </div>
  )
}

function Lane({ lane, span }: { lane: readonly PersonService[]; span: Span }) {
  const agency = lane[0]?.agency
  return (
    <div className={classes.lane}>
      <span className={classes.agency} title={agency?.name}>
        {agency?.shortName}
      </span>
      <div className={classes.track}>
        {span.years.map((year) => (
          <span key={year} className={classes.year} style={{ left: `${placeOf(span, `${year}-01-01`)}%` }} />
        ))}
        {lane.map((service) => (
          <Mark key={service.id} service={service} span={span} />
        ))}
      </div>
    </div>
  )
}

/** A day is a dot, a period a bar; what was only asked for, or withdrawn, is an open ring. */
function Mark({ service, span }: { service: PersonService; span: Span }) {
  const { kind, state, from, until, detail } = service
  const day = (value: string) => formatDay(value, currentLanguage(), true)
  const when = from === until ? day(from) : `${day(from)} – ${day(until)}`
  const title = [kind.name, detail, when].filter(Boolean).join(' · ')
  const isOpen = state === 'proposed' || state === 'cancelled'
  const look = isOpen ? 'proposed' : kind.group === 'register' ? 'register' : 'given'
  const left = `${placeOf(span, from)}%`
  if (from === until || isOpen) return <i className={classes.dot} data-state={look} style={{ left }} title={title} />
  return (
    <i
      className={classes.bar}
      data-state={look}
      style={{ left, width: `${widthOf(span, from, until)}%` }}
      title={title}
    />
  )
}
