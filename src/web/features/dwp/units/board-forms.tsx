import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BOARD_POSTS } from '#contract/dwp/board-posts.ts'
import type { BoardPost } from '#contract/dwp/shapes.ts'
import type { Board, PostHolder } from '#contract/dwp/units.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'

/** After a change of a unit: what is shown is read anew. */
export function useSaved(onDone: () => void) {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: api.dwp.key() })
    onDone()
    void notifyDone(t('saved'))
  }
}

/** A board for a term of office. */
export function BoardForm({ unitId, onDone }: { unitId: string; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { termFrom: '', termUntil: '', decree: '' },
    validate: { termFrom: (value) => (value ? null : t('required')) },
  })
  const labels = { termFrom: t('board.termFrom'), termUntil: t('board.termUntil'), decree: t('board.decree') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('board.open')}
      onSubmit={async ({ termFrom, termUntil, decree }) => {
        await client.dwp.units.openBoard({ id: unitId, termFrom, termUntil: termUntil || null, decree })
        await saved()
      }}
    >
      <TextInput {...field(form, 'termFrom', { label: labels.termFrom })} type="date" />
      <TextInput
        {...field(form, 'termUntil', { label: labels.termUntil, help: t('board.termHelp'), optional: true })}
        type="date"
      />
      <TextInput {...field(form, 'decree', { label: labels.decree, optional: true })} />
    </Form>
  )
}

/** Who gets a post of a board. */
export function PostForm({ board, onDone }: { board: Board; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: {
      post: 'chair' as BoardPost,
      personName: '',
      phone: '',
      byOffice: false,
      decree: '',
      validFrom: board.termFrom,
    },
    validate: {
      personName: (value) => (value.trim().length > 1 ? null : t('required')),
      validFrom: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    post: t('board.post'),
    personName: t('board.person'),
    phone: t('board.phone'),
    byOffice: t('board.byOffice'),
    decree: t('board.decree'),
    validFrom: t('board.termFrom'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('board.fill')}
      onSubmit={async (values) => {
        const byOffice = values.byOffice && values.post === 'chair'
        await client.dwp.units.fillPost({ id: board.id, ...values, byOffice })
        await saved()
      }}
    >
      <Select
        {...field(form, 'post', { label: labels.post })}
        data={BOARD_POSTS.map((value) => ({ value, label: t(`post.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'personName', { label: labels.personName })} />
      {form.values.post === 'chair' && (
        <Checkbox
          id="byOffice"
          label={labels.byOffice}
          description={t('board.byOfficeHelp')}
          {...form.getInputProps('byOffice', { type: 'checkbox' })}
        />
      )}
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" />
      <TextInput {...field(form, 'decree', { label: labels.decree, optional: true })} />
      <TextInput
        {...field(form, 'phone', { label: labels.phone, help: t('board.phoneHelp'), optional: true })}
        inputMode="tel"
      />
    </Form>
  )
}

/** The last day of somebody in a post, and why. */
export function EndPostForm({ holder, onDone }: { holder: PostHolder; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { lastDay: '', reason: '' },
    validate: {
      lastDay: (value) => (value ? null : t('required')),
      reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
    },
  })
  const labels = { lastDay: t('board.lastDay'), reason: t('board.endReason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('board.end')}
      onSubmit={async (values) => {
        await client.dwp.units.endPost({ id: holder.id, ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'lastDay', { label: labels.lastDay })} type="date" />
      <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />
    </Form>
  )
}
