import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Room, RoomSex } from '#contract/gatherings/logistics/lodging.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

const SEXES: RoomSex[] = ['L', 'P', 'family']
const namesIn = (text: string) => [...new Set(text.split(/[,;\n]/).map((name) => name.trim()))].filter(Boolean)

interface RoomFormProps {
  gatheringId: string
  /** Nothing: new ones, as many as there are names. */
  room: Room | undefined
  onDone: () => void
}

/** One room, or several alike at once. */
export function RoomForm({ gatheringId, room, onDone }: RoomFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { name = '', beds = 2, sex = 'L', floor = 1, isAccessible = false } = room ?? {}
  const form = useForm<{ name: string; beds: number | ''; sex: RoomSex; floor: number | ''; isAccessible: boolean }>({
    initialValues: { name, beds, sex, floor, isAccessible },
    validate: {
      name: (value) => (value.trim() ? null : t('required')),
      beds: (value) => (value ? null : t('required')),
      floor: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    name: t('logistics.lodging.name'),
    beds: t('logistics.lodging.beds'),
    sex: t('logistics.lodging.sex'),
    floor: t('logistics.lodging.floor'),
    isAccessible: t('logistics.lodging.accessible'),
  }
  const send = async ({ name: names, ...values }: typeof form.values) => {
    const about = { ...values, beds: Number(values.beds), floor: Number(values.floor) }
    if (room) await client.gatherings.lodging.editRoom({ id: room.id, name: names.trim(), ...about })
    else {
      const rooms = namesIn(names).map((one) => ({ name: one, ...about }))
      await client.gatherings.lodging.addRooms({ id: gatheringId, rooms })
    }
    await queries.invalidateQueries({ queryKey: api.gatherings.lodging.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  const sexes = SEXES.map((value) => ({ value, label: t(`logistics.lodging.sexOf.${value}`) }))
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <TextInput
        {...field(form, 'name', { label: labels.name, ...(!room && { help: t('logistics.lodging.namesHelp') }) })}
      />
      <Select {...field(form, 'sex', { label: labels.sex })} data={sexes} allowDeselect={false} />
      <NumberInput {...field(form, 'beds', { label: labels.beds })} min={1} max={60} allowDecimal={false} />
      <NumberInput
        {...field(form, 'floor', { label: labels.floor, help: t('logistics.lodging.floorHelp') })}
        min={1}
        max={60}
        allowDecimal={false}
      />
      <Checkbox {...form.getInputProps('isAccessible', { type: 'checkbox' })} label={labels.isAccessible} />
    </Form>
  )
}
