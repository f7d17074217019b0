import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDisabled } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/gatherings/logistics/lodging.ts'
import { api, client } from '../../../../lib/api.ts'
import { ConfirmDialog } from '../../../../ui/feedback/confirm-dialog.tsx'
import { Badge } from '../../../../ui/figures/badges.tsx'
import classes from '../../gatherings.module.css'
import own from '../logistics.module.css'
import type { Guest } from './place-form.tsx'

interface RoomCardProps {
  room: Room
  mayEdit: boolean
  onEdit: () => void
  onPlace: (guest: Guest) => void
}

/** One room and who is in it. */
export function RoomCard({ room, mayEdit, onEdit, onPlace }: RoomCardProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const { name, sex, floor, beds, isAccessible, guests } = room
  const remove = async () => {
    await client.gatherings.lodging.removeRoom({ id: room.id })
    await queries.invalidateQueries({ queryKey: api.gatherings.lodging.key() })
  }
  const about = [
    t(`logistics.lodging.sexOf.${sex}`),
    t('logistics.lodging.floorOf', { floor }),
    t('logistics.lodging.filled', { count: guests.length, beds }),
  ]
  return (
    <li className={own.room}>
      <div className={own.top}>
        <div className={classes.words}>
          <strong>{name}</strong>
          <span className={classes.quiet}>{about.join(' · ')}</span>
          {isAccessible && (
            <span>
              <Badge tone="nila" icon={IconDisabled}>
                {t('logistics.lodging.accessible')}
              </Badge>
            </span>
          )}
        </div>
        {mayEdit && (
          <div className={own.topDeeds}>
            <Button size="compact-sm" variant="subtle" aria-label={`${t('logistics.edit')}: ${name}`} onClick={onEdit}>
              {t('logistics.edit')}
            </Button>
            {guests.length === 0 && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="bata"
                aria-label={`${t('logistics.remove')}: ${name}`}
                onClick={() => setRemoving(true)}
              >
                {t('logistics.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
      {guests.length > 0 && (
        <ul className={classes.plain}>
          {guests.map((guest) => (
            <li key={guest.participantId} className={own.guest}>
              <span className={classes.words}>
                <span>{guest.name}</span>
                <span className={classes.quiet}>
                  {[guest.agency, guest.byHand ? t('logistics.lodging.byHand') : ''].filter(Boolean).join(' · ')}
                </span>
                {guest.needsUnmet && (
                  <span>
                    <Badge tone="kunyit" icon={IconAlertTriangle}>
                      {t('logistics.lodging.needsUnmet')}
                    </Badge>
                  </span>
                )}
              </span>
              {mayEdit && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${t('logistics.lodging.move')}: ${guest.name}`}
                  onClick={() => onPlace({ ...guest, roomId: room.id })}
                >
                  {t('logistics.lodging.move')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        opened={isRemoving}
        onClose={() => setRemoving(false)}
        title={t('logistics.lodging.removeTitle', { name })}
        gone={[[name, ...about].join(' · ')]}
        deed={t('logistics.lodging.removeRoom')}
        onConfirm={remove}
      />
    </li>
  )
}
