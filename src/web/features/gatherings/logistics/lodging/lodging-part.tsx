import { Button } from '@mantine/core'
import { IconBed } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/gatherings/logistics/lodging.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import type { TabProps } from '../../gathering/tabs.ts'
import classes from '../../gatherings.module.css'
import own from '../logistics.module.css'
import { OrganisersOnly } from '../organisers-only.tsx'
import { NeedsSection } from './needs-section.tsx'
import { type Guest, PlaceForm } from './place-form.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { RoomCard } from './room-card.tsx'
import { RoomForm } from './room-form.tsx'

/** Rooms, beds, and what each needs: the organiser's alone. */
export function LodgingPart({ gathering }: TabProps) {
  return gathering.can.readPrivate ? <Lodging gathering={gathering} /> : <OrganisersOnly gathering={gathering} />
}

function Lodging({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { id } = gathering
  const { data: lodging } = useSuspenseQuery(api.gatherings.lodging.get.queryOptions({ input: { id } }))
  const [form, setForm] = useState<Room | 'new'>()
  const [isProposing, setProposing] = useState(false)
  const [guest, setGuest] = useState<Guest>()
  const { rooms, unplaced, beds, can } = lodging
  const placed = rooms.reduce((sum, { guests }) => sum + guests.length, 0)
  const counts = { placed, waiting: unplaced.length, beds, rooms: rooms.length }
  return (
    <section className={classes.section} aria-labelledby="lodging">
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id="lodging">{t('logistics.lodging.title')}</h2>
          <p role="status">{t('logistics.lodging.summary', counts)}</p>
        </div>
        {can.edit && (
          <div className={classes.deeds}>
            {rooms.length > 0 && (
              <Button component="a" href={`/api/gatherings/${id}/lodging/export`} download variant="default">
                {t('logistics.lodging.hotel')}
              </Button>
            )}
            <Button variant="default" onClick={() => setForm('new')}>
              {t('logistics.lodging.addRooms')}
            </Button>
            {rooms.length > 0 && <Button onClick={() => setProposing(true)}>{t('logistics.lodging.propose')}</Button>}
          </div>
        )}
      </div>
      {rooms.length === 0 && (
        <EmptyState icon={IconBed} title={t('logistics.lodging.roomsEmpty')}>
          {t('logistics.lodging.roomsEmptyWhy')}
        </EmptyState>
      )}
      <ul className={own.rooms}>
        {rooms.map((room) => (
          <RoomCard key={room.id} room={room} mayEdit={can.edit} onEdit={() => setForm(room)} onPlace={setGuest} />
        ))}
      </ul>
      {rooms.length > 0 && unplaced.length > 0 && (
        <>
          <h3>{t('logistics.lodging.unplaced')}</h3>
          <ul className={classes.plain}>
            {unplaced.map((one) => (
              <li key={one.participantId} className={classes.row}>
                <span className={classes.words}>
                  <span>{one.name}</span>
                  <span className={classes.quiet}>
                    {[
                      one.agency,
                      one.sex ? t(`logistics.lodging.sexOf.${one.sex}`) : t('logistics.lodging.reason.sex_unknown'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {can.edit && (
                  <Button size="compact-md" variant="default" onClick={() => setGuest({ ...one, roomId: null })}>
                    {t('logistics.lodging.place')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <NeedsSection gathering={gathering} lodging={lodging} />
      <SidePanel
        opened={form !== undefined}
        onClose={() => setForm(undefined)}
        title={
          form === 'new' || !form
            ? t('logistics.lodging.roomsTitle')
            : t('logistics.lodging.editTitle', { name: form.name })
        }
      >
        {form && (
          <RoomForm gatheringId={id} room={form === 'new' ? undefined : form} onDone={() => setForm(undefined)} />
        )}
      </SidePanel>
      <SidePanel
        opened={guest !== undefined}
        onClose={() => setGuest(undefined)}
        title={t('logistics.lodging.placeTitle', { name: guest?.name ?? '' })}
      >
        {guest && <PlaceForm gatheringId={id} guest={guest} rooms={rooms} onDone={() => setGuest(undefined)} />}
      </SidePanel>
      <ProposalPanel gatheringId={id} opened={isProposing} onClose={() => setProposing(false)} />
    </section>
  )
}
