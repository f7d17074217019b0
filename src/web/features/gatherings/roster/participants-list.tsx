import { Button, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#contract/gatherings/roster/shapes.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { AnswerBadge } from '../answers/answer-badge.tsx'
import classes from '../gatherings.module.css'
import { ANSWERS, type GatheringAddress } from '../view.ts'
import { type Deed, ParticipantPanel } from './participant-panel.tsx'
import { Who } from './who.tsx'

const KINDS = ['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'] as const

/** Everybody called, with the answer of each. */
export function ParticipantsList({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { id } = gathering
  const [view, setView] = useAddress<GatheringAddress>()
  const [chosen, setChosen] = useState<{ deed: Deed; participant: Participant }>()
  const { page = 1, pageSize = 50, q, answer, agencyKind } = view
  const query = useQuery({
    ...api.gatherings.roster.list.queryOptions({
      input: { id, page, pageSize: Math.min(pageSize, 200), q, answer, agencyKind },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns(gathering, (deed, participant) => setChosen({ deed, participant }))
  const filters: Filter[] = [
    {
      kind: 'choices',
      name: 'answer',
      label: t('answers.answer'),
      options: ANSWERS.map((value) => ({ value, label: t(`answers.of.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'agencyKind',
      label: t('answers.kind'),
      options: KINDS.map((value) => ({ value, label: t(`roster.kind.${value}`) })),
    },
  ]
  const isFiltered = q !== undefined || answer !== undefined || agencyKind !== undefined
  return (
    <section className={classes.section}>
      <h2>{t('roster.title')}</h2>
      {(isFiltered || (query.data?.total ?? 0) > 0) && (
        <FilterBar filters={filters} address={view} onAddress={setView} searchLabel={t('roster.search')} />
      )}
      <DataTable
        label={t('roster.title')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.personName}
        address={view}
        onAddress={setView as DataTableProps<Participant>['onAddress']}
        empty={<EmptyState title={t('roster.empty')}>{t('roster.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => setView({ q: undefined, answer: undefined, agencyKind: undefined })} />
          ),
        })}
      />
      <ParticipantPanel chosen={chosen} onClose={() => setChosen(undefined)} />
    </section>
  )
}

function useColumns(
  gathering: Gathering,
  onDeed: (deed: Deed, participant: Participant) => void,
): Column<Participant>[] {
  const { t } = useTranslation('gatherings')
  const isSent = gathering.announcedAt !== null
  return useMemo(
    () => [
      { id: 'who', name: t('roster.name'), cell: (row) => <Who participant={row} />, width: 220 },
      {
        id: 'title',
        name: t('roster.post'),
        cell: (row) => (
          <span className={classes.words}>
            <span>{row.title}</span>
            {row.otherTitles.map((title) => (
              <span key={title} className={classes.quiet}>
                {t('roster.also', { title })}
              </span>
            ))}
          </span>
        ),
        width: 200,
      },
      { id: 'agency', name: t('roster.agency'), cell: (row) => row.agency?.name ?? t('roster.outside'), width: 180 },
      { id: 'role', name: t('roster.role'), cell: (row) => t(`roster.roleOf.${row.role}`), hidden: true },
      ...(isSent
        ? [
            {
              id: 'answer',
              name: t('answers.answer'),
              cell: (row: Participant) => <AnswerCell participant={row} />,
              width: 160,
            },
          ]
        : []),
      {
        id: 'deeds',
        name: t('roster.deeds'),
        cell: (row) => <RowDeeds participant={row} isSent={isSent} onDeed={(deed) => onDeed(deed, row)} />,
      },
    ],
    [t, isSent, onDeed],
  )
}

function AnswerCell({ participant }: { participant: Participant }) {
  const { t } = useTranslation('gatherings')
  const { answer, answerNote, answeredBeforeMove, representativeName, representativeTitle, needsInvitation } =
    participant
  return (
    <span className={classes.words}>
      <span>
        <AnswerBadge answer={answer} />
      </span>
      {representativeName && <span>{`${representativeName}, ${representativeTitle}`}</span>}
      {answerNote && <span className={classes.quiet}>{answerNote}</span>}
      {answeredBeforeMove && <span className={classes.quiet}>{t('answers.beforeMove')}</span>}
      {needsInvitation && <span className={classes.quiet}>{t('roster.needsInvitation')}</span>}
    </span>
  )
}

interface RowDeedsProps {
  participant: Participant
  isSent: boolean
  onDeed: (deed: Deed) => void
}

function RowDeeds({ participant, isSent, onDeed }: RowDeedsProps): ReactNode {
  const { t } = useTranslation('gatherings')
  const { can, contact, personName } = participant
  const answer = can.answer && (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => onDeed('answer')}
      aria-label={t('answers.answerFor', { name: personName })}
    >
      {t('roster.answer')}
    </Button>
  )
  if (!can.change) return answer || null
  return (
    <span className={classes.together}>
      {answer}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" aria-label={t('roster.more', { name: personName })}>
            <IconDotsVertical size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {contact && <Menu.Item onClick={() => onDeed('contact')}>{t('roster.contact')}</Menu.Item>}
          {isSent && contact && <Menu.Item onClick={() => onDeed('link')}>{t('roster.link')}</Menu.Item>}
          <Menu.Item onClick={() => onDeed('remove')}>{t('roster.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
