import { Button, Table } from '@mantine/core'
import { IconDownload, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, SessionBoard } from '#contract/gatherings/attendance/board.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { InstantText } from '../../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../../ui/icon.ts'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import classes from '../../gatherings.module.css'
import { WideTable } from '../../wide-table.tsx'
import own from '../attendance.module.css'
import { STATUSES } from '../status-badge.tsx'
import { RulesLine } from './rules-line.tsx'
import { SessionPeople } from './session-people.tsx'

/** Every session with its counts; a session opens the people behind them. */
export function BoardPart({ gathering, board }: { gathering: Gathering; board: Board }) {
  const { t } = useTranslation('gatherings')
  const [opened, setOpened] = useState<SessionBoard>()
  if (board.sessions.length === 0)
    return (
      <EmptyState icon={IconUsersGroup} title={t('attendance.board.none')}>
        {t('attendance.board.noneWhy')}
      </EmptyState>
    )
  return (
    <>
      <section className={classes.section}>
        <div className={classes.head}>
          <h2>{t('attendance.board.title')}</h2>
          {board.can.record && (
            <Button
              component="a"
              href={`/api/gatherings/${gathering.id}/attendance.xlsx`}
              download
              variant="default"
              leftSection={<IconDownload {...SMALL_ICON} />}
            >
              {t('attendance.board.export')}
            </Button>
          )}
        </div>
        <p className={classes.quiet}>
          {board.can.record ? t('attendance.board.live') : t('attendance.board.organisers')}
        </p>
        <SessionTable board={board} {...(board.can.record && { onOpen: setOpened })} />
      </section>
      <section className={classes.section}>
        <h3>{t('attendance.board.byKind')}</h3>
        <p className={classes.quiet}>{t('attendance.board.byKindWhat')}</p>
        <KindTable board={board} />
      </section>
      <RulesLine gathering={gathering} board={board} />
      <SidePanel opened={opened !== undefined} onClose={() => setOpened(undefined)} title={opened?.title}>
        {opened && <SessionPeople gatheringId={gathering.id} session={opened} />}
      </SidePanel>
    </>
  )
}

function Heads({ first, second }: { first: string; second: string }) {
  const { t } = useTranslation('gatherings')
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{first}</Table.Th>
        {STATUSES.map((status) => (
          <Table.Th key={status} ta="right">
            {t(`attendance.status.${status}`)}
          </Table.Th>
        ))}
        <Table.Th ta="right">{t('attendance.unrecorded')}</Table.Th>
        <Table.Th ta="right">{second}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}

function SessionTable({ board, onOpen }: { board: Board; onOpen?: (session: SessionBoard) => void }) {
  const { t } = useTranslation('gatherings')
  return (
    <WideTable label={t('attendance.board.title')}>
      <Table className={own.table ?? ''}>
        <Heads first={t('attendance.board.session')} second={t('attendance.board.conflicts')} />
        <Table.Tbody>
          {board.sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Th scope="row">
                {onOpen ? (
                  <Button
                    variant="transparent"
                    px={0}
                    aria-label={t('attendance.board.open', { session: session.title })}
                    onClick={() => onOpen(session)}
                  >
                    {session.title}
                  </Button>
                ) : (
                  session.title
                )}
                <div className={own.small}>
                  <InstantText value={session.startsAt} />
                </div>
              </Table.Th>
              {STATUSES.map((status) => (
                <Table.Td key={status} className={own.number ?? ''}>
                  {session.counts[status]}
                </Table.Td>
              ))}
              <Table.Td className={own.number ?? ''}>{session.unrecorded}</Table.Td>
              <Table.Td className={own.number ?? ''}>{session.conflicts}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}

const KINDS = ['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'] as const

function KindTable({ board }: { board: Board }) {
  const { t } = useTranslation('gatherings')
  return (
    <WideTable label={t('attendance.board.byKind')}>
      <Table className={own.table ?? ''}>
        <Heads first={t('attendance.board.kind')} second={t('attendance.board.people')} />
        <Table.Tbody>
          {board.byAgencyKind.map(({ kind, participants, counts, unrecorded }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(`attendance.kind.${KINDS.find((one) => one === kind) ?? 'none'}`)}</Table.Th>
              {STATUSES.map((status) => (
                <Table.Td key={status} className={own.number ?? ''}>
                  {counts[status]}
                </Table.Td>
              ))}
              <Table.Td className={own.number ?? ''}>{unrecorded}</Table.Td>
              <Table.Td className={own.number ?? ''}>{participants}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  )
}
