import { Anchor } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { After } from '#contract/gatherings/after/after.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../gatherings.module.css'
import { LIST, recordAddress } from '../view.ts'
import { OverlapsSection } from './overlaps-section.tsx'
import { Reviews } from './reviews.tsx'
import { TallyBar } from './tally-bar.tsx'

/** What a gathering changed: promises by what became of them, programmes touched, overlaps decided, and the checks after 30 and 90 days. */
export function AfterPage() {
  const { t } = useTranslation('gatherings')
  const { id = '' } = useParams({ strict: false })
  const { data: gathering } = useSuspenseQuery(api.gatherings.events.get.queryOptions({ input: { id } }))
  const { data: after } = useSuspenseQuery(api.gatherings.after.get.queryOptions({ input: { id } }))
  const { tally } = after
  const figures: Figure[] = [
    { value: <Num value={tally.all} />, label: t('logistics.after.all') },
    { value: <Num value={tally.done} />, label: t('logistics.after.done'), ...(tally.done > 0 && { tone: 'daun' }) },
    { value: <Num value={tally.late} />, label: t('logistics.after.late'), ...(tally.late > 0 && { tone: 'bata' }) },
    {
      value: <Num value={after.overlaps.filter(({ decidedAt }) => decidedAt !== null).length} />,
      label: t('logistics.after.decided', { count: after.overlaps.length }),
    },
  ]
  return (
    <Page
      title={t('logistics.after.title', { title: gathering.title, interpolation: { escapeValue: false } })}
      context={t('logistics.after.context')}
      crumbs={[
        { name: t('place'), to: LIST },
        { name: gathering.title, to: recordAddress(id) },
      ]}
      {...(tally.all > 0 && { figures })}
    >
      <div className={classes.section}>
        {tally.all === 0 ? (
          <EmptyState icon={IconChecklist} title={t('logistics.after.empty')}>
            {t('logistics.after.emptyWhy')}
          </EmptyState>
        ) : (
          <>
            <Rows title={t('logistics.after.byAgency')} rows={agencyRows(after)} />
            <Rows
              title={t('logistics.after.bySession')}
              rows={after.bySession.map(({ session, tally: own }) => ({
                key: session?.id ?? '',
                name: session?.title ?? t('logistics.after.noSession'),
                tally: own,
              }))}
            />
            <Rows
              title={t('logistics.after.subjects')}
              rows={after.subjects.map(({ kind, id: key, title, tally: own }) => ({
                key: `${kind} ${key}`,
                name: `${t(`logistics.after.subjectKind.${kind}`)}: ${title}`,
                tally: own,
              }))}
            />
            <OverlapsSection overlaps={after.overlaps} />
          </>
        )}
        <Reviews gatheringId={id} after={after} />
      </div>
    </Page>
  )
}

const agencyRows = ({ byAgency }: After) =>
  byAgency.map(({ agency, tally }) => ({
    key: agency.id,
    name: agency.name,
    tally,
    to: followupsAddress({ agency: agency.id }),
  }))

interface Row {
  key: string
  name: string
  tally: After['tally']
  to?: string
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useTranslation('gatherings')
  if (rows.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <ul className={classes.plain}>
        {rows.map(({ key, name, tally, to }) => (
          <li key={key} className={classes.row}>
            <span className={classes.words}>
              <span>
                {to ? (
                  <Anchor component={Link} to={to}>
                    {name}
                  </Anchor>
                ) : (
                  name
                )}
              </span>
              <span className={classes.quiet}>{t('logistics.after.doneOf', { done: tally.done, all: tally.all })}</span>
            </span>
            <TallyBar tally={tally} />
          </li>
        ))}
      </ul>
    </section>
  )
}
