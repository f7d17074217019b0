import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#contract/gatherings/attendance/board.ts'
import type { Fact } from '#contract/gatherings/attendance/shapes.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { InstantText } from '../../../../ui/figures/values.tsx'
import { Pager } from '../../../../ui/list/pager.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'
import { usePage } from '../use-page.ts'
import { DecideForm } from './decide-form.tsx'

/** What contradicts itself, with everything that was said, until the organiser decides. */
export function ConflictsPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { onAddress, page, pageSize } = usePage()
  const [asked, setAsked] = useState<Conflict>()
  const { data } = useSuspenseQuery(
    api.gatherings.attendance.conflicts.queryOptions({
      input: { id: gathering.id, page, pageSize },
      refetchInterval: 15_000,
    }),
  )
  if (data.total === 0)
    return (
      <EmptyState icon={IconScale} title={t('attendance.conflicts.none')}>
        {t('attendance.conflicts.noneWhy')}
      </EmptyState>
    )
  return (
    <section className={classes.section}>
      <h2>{t('attendance.conflicts.title')}</h2>
      <ul className={classes.plain}>
        {data.rows.map((conflict) => (
          <li key={`${conflict.person.id} ${conflict.session.id}`} className={classes.row}>
            <div className={classes.words}>
              <strong>{conflict.person.name}</strong>
              <span>{[conflict.person.title, conflict.session.title].filter(Boolean).join(' · ')}</span>
              <span>{conflict.kinds.map((kind) => t(`attendance.conflict.${kind}`)).join(', ')}</span>
              <span className={classes.quiet}>
                {t('attendance.conflicts.counts', { status: t(`attendance.status.${conflict.status}`) })}
              </span>
              <ul aria-label={t('attendance.conflicts.facts')}>
                {conflict.facts.map((fact) => (
                  <li key={fact.id}>
                    <FactLine fact={fact} />
                  </li>
                ))}
              </ul>
            </div>
            <Button
              variant="default"
              aria-label={t('attendance.conflicts.decideFor', { name: conflict.person.name })}
              onClick={() => setAsked(conflict)}
            >
              {t('attendance.conflicts.decide')}
            </Button>
          </li>
        ))}
      </ul>
      <Pager
        {...data}
        narrow={false}
        onPage={(next) => onAddress({ page: next })}
        onPageSize={(next) => onAddress({ pageSize: next })}
      />
      {asked && <DecideForm gatheringId={gathering.id} conflict={asked} onClose={() => setAsked(undefined)} />}
    </section>
  )
}

function FactLine({ fact }: { fact: Fact }) {
  const { t } = useTranslation('gatherings')
  const said = fact.kind === 'in' || fact.kind === 'ruling' ? t(`attendance.status.${fact.statement}`) : ''
  const more = [
    fact.reason || fact.representedBy,
    fact.device ?? t('attendance.conflicts.noDevice'),
    t(`attendance.conflicts.means.${fact.means}`),
    fact.isUndone && t('attendance.conflicts.undone'),
    (fact.clockBasis === 'known' || fact.clockBasis === 'assumed') &&
      t(`attendance.conflicts.basis.${fact.clockBasis}`),
  ]
  return (
    <span>
      {[t(`attendance.conflicts.fact.${fact.kind}`), said].filter(Boolean).join(': ')} · <InstantText value={fact.at} />
      <span className={own.small}> · {more.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
