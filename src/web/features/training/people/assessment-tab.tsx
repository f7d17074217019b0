import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import type { Trainee } from '#contract/training/trainees.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Num, Percent } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../training.module.css'
import type { BatchAddress } from '../view.ts'
import { AssessmentForm, CertificateForm } from './assessment-forms.tsx'

interface Asked {
  what: 'assess' | 'certify'
  trainee: Trainee
}

function useColumns(onAsk: (asked: Asked) => void): Column<Trainee>[] {
  const { t } = useTranslation('training')
  return useMemo(
    () => [
      { id: 'name', name: t('person.name'), cell: (row) => row.name, sortable: true, width: 220 },
      { id: 'share', name: t('assess.share'), cell: (row) => <Percent value={row.sharePercent} />, align: 'end' },
      { id: 'score', name: t('assess.score'), cell: (row) => <Num value={row.score} />, align: 'end' },
      {
        id: 'competent',
        name: t('assess.competent'),
        cell: (row) => t(row.isCompetent === null ? 'assess.notYet' : row.isCompetent ? 'assess.yes' : 'assess.no'),
      },
      {
        id: 'certificate',
        name: t('assess.certificate'),
        cell: (row) =>
          row.certificateNumber && (
            <span className={classes.words}>
              <span>{row.certificateNumber}</span>
              <span className={classes.quiet}>
                {[
                  row.certificateIssuer,
                  row.certificateUntil &&
                    t('assess.until', { day: formatDay(row.certificateUntil, currentLanguage(), true) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          ),
        width: 220,
      },
      {
        id: 'deeds',
        name: t('person.deeds'),
        cell: (row) => (
          <span className={classes.deeds}>
            {row.can.assess && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onAsk({ what: 'assess', trainee: row })}
                aria-label={t('assess.title', { name: row.name })}
              >
                {t('assess.deed')}
              </Button>
            )}
            {row.can.certify && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onAsk({ what: 'certify', trainee: row })}
                aria-label={t('assess.certifyTitle', { name: row.name })}
              >
                {t('assess.certify')}
              </Button>
            )}
          </span>
        ),
      },
    ],
    [t, onAsk],
  )
}

const SORTS = ['name', '-name'] as const

/** What those who take part have learnt: attended, assessed, certified. */
export function AssessmentTab({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<BatchAddress>()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const { page = 1, pageSize = 50, q, sort } = view
  const query = useQuery({
    ...api.training.trainees.list.queryOptions({
      input: {
        ...{ batchId: batch.id, page, pageSize: Math.min(pageSize, 200), q, state: ['admitted', 'finished'] },
        sort: SORTS.find((one) => one === sort) ?? 'name',
      },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={classes.section}>
      <FilterBar filters={[]} address={view} onAddress={setView} searchLabel={t('person.search')} />
      <DataTable
        label={t('assess.label')}
        columns={useColumns(setAsked)}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        address={view}
        onAddress={setView as DataTableProps<Trainee>['onAddress']}
        empty={<EmptyState title={t('assess.empty')}>{t('assess.emptyWhy')}</EmptyState>}
      />
      <SidePanel
        opened={asked !== undefined}
        onClose={close}
        title={
          asked ? t(asked.what === 'assess' ? 'assess.title' : 'assess.certifyTitle', { name: asked.trainee.name }) : ''
        }
      >
        {asked?.what === 'assess' && <AssessmentForm trainee={asked.trainee} onDone={close} />}
        {asked?.what === 'certify' && <CertificateForm trainee={asked.trainee} onDone={close} />}
      </SidePanel>
    </div>
  )
}
