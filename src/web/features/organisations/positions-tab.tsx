import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency, Holder, Position } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { AppointForm, PositionForm } from './appoint-form.tsx'
import { EndPanel } from './end-panel.tsx'
import classes from './organisations.module.css'
import { HolderLine, PositionState } from './position-words.tsx'

type Open =
  | { readonly what: 'new' }
  | { readonly what: 'appoint' | 'former' | 'end'; readonly position: Position }
  | { readonly what: 'leave'; readonly holder: Holder }

/** The posts of one agency and who holds them today. */
export function PositionsTab({ agency }: { agency: Agency }) {
  const { t } = useTranslation('organisations')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const { data } = useQuery(api.organisations.positions.queryOptions({ input: { agencyId: agency.id, pageSize: 200 } }))
  if (!data) return <LoadingRows rows={3} />
  return (
    <div className={classes.section}>
      {data.total === 0 && <EmptyState title={t('officials.empty')}>{t('officials.emptyWhy')}</EmptyState>}
      <ul className={classes.plain}>
        {data.rows.map((position) => (
          <li key={position.id} className={classes.row}>
            <Post position={position} onOpen={setOpen} />
          </li>
        ))}
      </ul>
      {agency.can.managePositions && (
        <div>
          <Button onClick={() => setOpen({ what: 'new' })}>{t('officials.add')}</Button>
        </div>
      )}
      <SidePanel opened={open?.what === 'new'} onClose={close} title={t('officials.add')}>
        <PositionForm agencyId={agency.id} onDone={close} />
      </SidePanel>
      <SidePanel
        opened={open?.what === 'appoint'}
        onClose={close}
        title={open?.what === 'appoint' && t('officials.appointFor', { title: open.position.title })}
      >
        {open?.what === 'appoint' && <AppointForm position={open.position} onDone={close} />}
      </SidePanel>
      <SidePanel opened={open?.what === 'former'} onClose={close} title={t('officials.former')}>
        {open?.what === 'former' && <Former id={open.position.id} />}
      </SidePanel>
      <EndPanel
        title={t('officials.leave')}
        opened={open?.what === 'leave'}
        onClose={close}
        onEnd={async (lastDay) =>
          open?.what === 'leave' && client.organisations.endHolder({ id: open.holder.id, lastDay })
        }
      />
      <EndPanel
        title={t('officials.endPost')}
        opened={open?.what === 'end'}
        onClose={close}
        onEnd={async (lastDay) =>
          open?.what === 'end' && client.organisations.endPosition({ id: open.position.id, lastDay })
        }
      />
    </div>
  )
}

function Post({ position, onOpen }: { position: Position; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('organisations')
  const { title, rank, state, holders, can } = position
  const deed = (label: string, what: 'appoint' | 'former' | 'end') => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`${label}: ${title}`}
      onClick={() => onOpen({ what, position })}
    >
      {label}
    </Button>
  )
  return (
    <>
      <span className={classes.words}>
        <strong>{rank ? `${title} · ${rank}` : title}</strong>
        {holders.map((holder) => (
          <span key={holder.id}>
            <HolderLine holder={holder} />
            {can.manage && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={`${t('officials.leave')}: ${holder.personName}`}
                onClick={() => onOpen({ what: 'leave', holder })}
              >
                {t('officials.leave')}
              </Button>
            )}
          </span>
        ))}
        <span>
          <PositionState state={state} />
        </span>
      </span>
      <span className={classes.deeds}>
        {can.manage && deed(t('officials.appoint'), 'appoint')}
        {deed(t('officials.former'), 'former')}
        {can.manage && deed(t('officials.endPost'), 'end')}
      </span>
    </>
  )
}

function Former({ id }: { id: string }) {
  const { t } = useTranslation('organisations')
  const { data } = useQuery(api.organisations.holders.queryOptions({ input: { id } }))
  if (!data) return <LoadingRows rows={3} />
  if (data.length === 0) return <p>{t('officials.noFormer')}</p>
  return (
    <ul className={classes.plain}>
      {data.map((holder) => (
        <li key={holder.id} className={classes.row}>
          <HolderLine holder={holder} />
        </li>
      ))}
    </ul>
  )
}
