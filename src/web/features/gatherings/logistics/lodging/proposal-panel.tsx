import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../lib/api.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../../ui/feedback/notify.ts'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import classes from '../../gatherings.module.css'

interface ProposalPanelProps {
  gatheringId: string
  opened: boolean
  onClose: () => void
}

/** What Selaras would do, before it does it. */
export function ProposalPanel({ gatheringId, opened, onClose }: ProposalPanelProps) {
  const { t } = useTranslation('gatherings')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('logistics.lodging.proposeTitle')}>
      {opened && <Proposal gatheringId={gatheringId} onClose={onClose} />}
    </SidePanel>
  )
}

function Proposal({ gatheringId, onClose }: Omit<ProposalPanelProps, 'opened'>) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const input = { id: gatheringId, apply: false }
  const proposal = useQuery({ ...api.gatherings.lodging.propose.queryOptions({ input }), gcTime: 0, staleTime: 0 })
  const keep = useMutation({
    ...api.gatherings.lodging.propose.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.gatherings.lodging.key() })
      onClose()
      await notifyDone(t('logistics.lodging.proposed'))
    },
    onError: (error) => void notifyError(error),
  })
  if (proposal.isError) return <ErrorState error={proposal.error} title={t('logistics.lodging.proposeTitle')} />
  if (!proposal.data) return <LoadingRows rows={5} />
  const { placed, unplaced } = proposal.data
  const byRoom = [...Map.groupBy(placed, ({ room }) => room)].sort(([a], [b]) =>
    a.localeCompare(b, 'id', { numeric: true }),
  )
  return (
    <div className={classes.section}>
      <p className={classes.quiet}>{t('logistics.lodging.proposeWhat')}</p>
      <p>
        <strong>{t('logistics.lodging.proposedPlaced', { count: placed.length })}</strong>
        {unplaced.length > 0 && ` · ${t('logistics.lodging.proposedNot', { count: unplaced.length })}`}
      </p>
      <div className={classes.deeds}>
        <Button loading={keep.isPending} onClick={() => keep.mutate({ id: gatheringId, apply: true })}>
          {t('logistics.lodging.proposeKeep')}
        </Button>
      </div>
      {unplaced.length > 0 && (
        <ul className={classes.plain}>
          {unplaced.map(({ participantId, name, agency, reason }) => (
            <li key={participantId} className={classes.words}>
              <span>{[name, agency].filter(Boolean).join(' · ')}</span>
              <span className={classes.quiet}>{t(`logistics.lodging.reason.${reason}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.plain}>
        {byRoom.map(([room, guests]) => (
          <li key={room} className={classes.words}>
            <strong>{room}</strong>
            {guests.map(({ participantId, name, agency }) => (
              <span key={participantId}>{[name, agency].filter(Boolean).join(' · ')}</span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
