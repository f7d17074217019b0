import { Select } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/gatherings/logistics/lodging.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

export interface Guest {
  participantId: string
  name: string
  sex: 'L' | 'P' | null
  /** Null: no bed yet. */
  roomId: string | null
}

interface PlaceFormProps {
  gatheringId: string
  guest: Guest
  rooms: readonly Room[]
  onDone: () => void
}

/** One person into a room by hand, or out of any. */
export function PlaceForm({ gatheringId, guest, rooms, onDone }: PlaceFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({ initialValues: { roomId: guest.roomId ?? '' } })
  const labels = { roomId: t('logistics.lodging.placeRoom') }
  const choices = rooms
    .filter(({ sex }) => sex === 'family' || sex === guest.sex)
    .map(({ id, name, beds, guests, sex, floor }) => {
      const free = t('logistics.lodging.free', { count: beds - guests.length })
      const about = [name, t(`logistics.lodging.sexOf.${sex}`), t('logistics.lodging.floorOf', { floor }), free]
      return { value: id, label: about.join(' · '), disabled: id !== guest.roomId && guests.length >= beds }
    })
  const send = async ({ roomId }: { roomId: string | null }) => {
    const { participantId } = guest
    await client.gatherings.lodging.place({ id: gatheringId, participantId, roomId: roomId || null })
    await queries.invalidateQueries({ queryKey: api.gatherings.lodging.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <Select
        {...field(form, 'roomId', { label: labels.roomId })}
        data={choices}
        clearable
        searchable
        placeholder={t('logistics.lodging.placeNone')}
      />
    </Form>
  )
}
