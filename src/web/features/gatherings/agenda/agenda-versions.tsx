import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgendaChange } from '#contract/gatherings/agenda/agenda.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import classes from '../gatherings.module.css'
import own from './agenda.module.css'
import { clock } from './clock.ts'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Agendas that were sent, the latest first, each with what it changed. */
export function AgendaVersions({ id }: { id: string }) {
  const { t } = useTranslation('gatherings')
  const { data } = useQuery(api.gatherings.agenda.versions.queryOptions({ input: { id } }))
  const later = data?.filter(({ version }, at) => at < data.length - 1 || version > 1) ?? []
  if (later.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('agenda.changed')}</h2>
      {later.map(({ version, at, by, reason, changes }) => (
        <details key={version} open={version === later[0]?.version}>
          <summary>
            {t('agenda.version', { version })} · <InstantText value={at} />
            {by && ` · ${by}`}
            {reason && ` · ${reason}`}
          </summary>
          <ul className={own.plainList}>
            {changes.map((change) => (
              <ChangeLine key={`${change.kind} ${change.title}`} change={change} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function ChangeLine({ change: { kind, title, parts } }: { change: AgendaChange }) {
  const { t } = useTranslation('gatherings')
  const words = (value: string) => {
    if (value === '') return t('agenda.nothing')
    return isDay(value) ? formatDay(value, currentLanguage()) : clock(value)
  }
  if (kind !== 'changed') return <li>{t(`agenda.change.${kind}`, { title })}</li>
  return (
    <li>
      {`${title}: `}
      {parts
        .map(({ field, before, after }) =>
          t('agenda.part', {
            field: t(`agenda.field.${field as 'title'}`).toLowerCase(),
            before: words(before),
            after: words(after),
          }),
        )
        .join('; ')}
    </li>
  )
}
