import { Button, Menu, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

/** What may be done with the whole of it: change, move, call off. */
export function GatheringDeeds({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const [open, setOpen] = useState<'cancel' | 'move'>()
  const close = () => setOpen(undefined)
  if (!gathering.can.edit && !gathering.can.cancel) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('deed.change')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {gathering.can.edit && (
            <Menu.Item component={Link} to={`/rapat/${gathering.id}/ubah`}>
              {t('deed.edit')}
            </Menu.Item>
          )}
          {gathering.can.cancel && <Menu.Item onClick={() => setOpen('move')}>{t('deed.move')}</Menu.Item>}
          {gathering.can.cancel && <Menu.Item onClick={() => setOpen('cancel')}>{t('deed.cancel')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <SidePanel opened={open === 'cancel'} onClose={close} title={t('cancel.title')}>
        <CancelForm gathering={gathering} onDone={close} />
      </SidePanel>
      <SidePanel opened={open === 'move'} onClose={close} title={t('move.title')}>
        <MoveForm gathering={gathering} onDone={close} />
      </SidePanel>
    </>
  )
}

interface DeedProps {
  gathering: Gathering
  onDone: () => void
}

const needed = (least: number, words: string) => (value: string) => (value.trim().length >= least ? null : words)

function CancelForm({ gathering: { id, version }, onDone }: DeedProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({ initialValues: { reason: '' }, validate: { reason: needed(3, t('required')) } })
  const send = async ({ reason }: { reason: string }) => {
    await client.gatherings.events.cancel({ id, version, reason })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    onDone()
    await notifyDone(t('cancel.done'))
  }
  return (
    <Form form={form} labels={{ reason: t('reason') }} submit={t('cancel.submit')} onSubmit={send}>
      <p>{t('cancel.what')}</p>
      <Textarea {...field(form, 'reason', { label: t('reason'), help: t('cancel.reasonHelp') })} autosize minRows={3} />
    </Form>
  )
}

function MoveForm({ gathering, onDone }: DeedProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { id, version, startsOn, place, state } = gathering
  const form = useForm({
    initialValues: { startsOn, place, reason: '' },
    validate: { startsOn: needed(10, t('required')), reason: needed(3, t('required')) },
  })
  const labels = { startsOn: t('move.startsOn'), place: t('form.place'), reason: t('reason') }
  const send = async (values: typeof form.values) => {
    await client.gatherings.events.move({ id, version, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    onDone()
    await notifyDone(t('move.done'))
  }
  return (
    <Form form={form} labels={labels} submit={t('move.submit')} onSubmit={send}>
      <p>{t(state === 'draft' ? 'move.whatDraft' : 'move.what')}</p>
      <TextInput type="date" {...field(form, 'startsOn', { label: labels.startsOn, help: t('move.startsOnHelp') })} />
      <TextInput {...field(form, 'place', { label: labels.place, optional: true })} />
      <Textarea {...field(form, 'reason', { label: labels.reason, help: t('move.reasonHelp') })} autosize minRows={2} />
    </Form>
  )
}
