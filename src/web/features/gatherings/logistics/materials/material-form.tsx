import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../../lib/api.ts'
import { useSession } from '../../../../lib/session.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { FileDrop } from '../../../../ui/form/file-drop.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { instantOf } from '../../minutes/day-time.ts'
import { useSessionChoices } from '../use-session-choices.ts'

const MAX_BYTES = 10 * 1024 * 1024
const ENDINGS = ['.pdf', '.docx', '.pptx', '.xlsx', '.odt', '.odp', '.ods', '.png', '.jpg', '.jpeg'] as const

/** A file or a link, for a session or for all. */
export function MaterialForm({ gatheringId, onDone }: { gatheringId: string; onDone: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { timezone } = useSession().actingAs
  const sessions = useSessionChoices(gatheringId)
  const [kind, setKind] = useState<'file' | 'link'>('file')
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState<string>()
  const form = useForm({
    initialValues: { title: '', sessionId: '', link: '', visibleFrom: '' },
    validate: {
      title: (value) => (value.trim().length >= 3 ? null : t('required')),
      link: (value) => (kind === 'file' || /^https?:\/\/\S+$/.test(value) ? null : t('logistics.speaker.linkInvalid')),
    },
  })
  const labels = {
    title: t('logistics.material.name'),
    sessionId: t('logistics.material.session'),
    link: t('logistics.material.link'),
    visibleFrom: t('logistics.material.visibleFrom'),
  }
  const send = async ({ title, sessionId, link, visibleFrom: local }: typeof form.values) => {
    const [day = '', time = ''] = local.split('T')
    const visibleFrom = instantOf(day, time, timezone)
    const about = {
      id: gatheringId,
      title,
      ...(sessionId && { sessionId }),
      ...(visibleFrom && { visibleFrom }),
    }
    if (kind === 'link') await client.gatherings.materials.addLink({ ...about, link })
    else if (file) await client.gatherings.materials.addFile({ ...about, file })
    else {
      setMissing(t('logistics.material.fileNeeded'))
      return
    }
    await queries.invalidateQueries({ queryKey: api.gatherings.materials.key() })
    onDone()
    await notifyDone(t('logistics.material.added'))
  }
  const take = (next: File | null) => {
    setFile(next)
    setMissing(undefined)
    if (next && !form.values.title) form.setFieldValue('title', next.name.replace(/\.[^.]+$/, '').slice(0, 300))
  }
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <SegmentedControl
        aria-label={t('logistics.material.kind')}
        value={kind}
        onChange={(value) => setKind(value === 'link' ? 'link' : 'file')}
        data={(['file', 'link'] as const).map((value) => ({ value, label: t(`logistics.material.kindOf.${value}`) }))}
      />
      {kind === 'file' ? (
        <FileDrop
          label={t('logistics.material.file')}
          endings={ENDINGS}
          maxBytes={MAX_BYTES}
          file={file}
          onFile={take}
          {...(missing && { error: missing })}
        />
      ) : (
        <TextInput {...field(form, 'link', { label: labels.link })} inputMode="url" />
      )}
      <TextInput {...field(form, 'title', { label: labels.title })} maxLength={300} />
      <Select
        {...field(form, 'sessionId', { label: labels.sessionId, optional: true })}
        data={sessions}
        placeholder={t('logistics.material.noSession')}
        clearable
        searchable
      />
      <TextInput
        type="datetime-local"
        {...field(form, 'visibleFrom', {
          label: labels.visibleFrom,
          optional: true,
          help: t('logistics.material.visibleFromHelp'),
        })}
      />
    </Form>
  )
}
