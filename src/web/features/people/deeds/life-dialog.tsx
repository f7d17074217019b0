import { Button, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people/shapes.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useSettled } from './use-settled.ts'

interface LifeDialogProps {
  kind: 'death' | 'move'
  person: Person
  onClose: () => void
}

/** Death or moving away: when, whereto, and who says so. */
export function LifeDialog({ kind, person, onClose }: LifeDialogProps) {
  const { t } = useTranslation(['people', 'ui'])
  const settled = useSettled()
  const form = useForm({
    initialValues: { on: '', to: '', source: '' },
    validate: {
      on: (on) => (on ? null : t('missingDay')),
      to: (to) => (kind === 'move' && to.trim().length < 2 ? t('move.toMissing') : null),
      source: (source) => (source.trim().length < 3 ? t('missingSource') : null),
    },
  })
  const save = async ({ on, to, source }: { on: string; to: string; source: string }) => {
    const told = { id: person.id, on, source: source.trim(), version: person.version }
    const { id } =
      kind === 'death'
        ? await client.people.recordDeath(told)
        : await client.people.recordMove({ ...told, to: to.trim() })
    onClose()
    await settled(t(`${kind}.done`), id)
  }
  return (
    <Modal opened onClose={onClose} title={t(`${kind}.title`)} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <p>{t(`${kind}.what`)}</p>
      <Form
        form={form}
        labels={{ on: t(`${kind}.on`), to: t('move.to'), source: t('source') }}
        onSubmit={save}
        submit={t(`${kind}.submit`)}
        more={
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <TextInput {...field(form, 'on', { label: t(`${kind}.on`) })} type="date" data-autofocus />
        {kind === 'move' && <TextInput {...field(form, 'to', { label: t('move.to'), help: t('move.toHelp') })} />}
        <TextInput {...field(form, 'source', { label: t('source'), help: t('sourceHelp') })} />
      </Form>
    </Modal>
  )
}
