import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '#contract/dwp/visits.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../dwp.module.css'
import { useSaved } from '../units/board-forms.tsx'

/** Letters for a new item, apart from those there are: b, bb, bbb … */
function newKey(taken: readonly string[]): string {
  let key = 'butir'
  while (taken.includes(key)) key += 'b'
  return key
}

/** The checklist as it stands, and from it the next version. */
export function ChecklistForm({
  newest,
  canEdit,
  onDone,
}: {
  newest: Checklist
  canEdit: boolean
  onDone: () => void
}) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { source: '', items: newest.items.map((item) => ({ ...item })) },
    validate: {
      source: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
      items: { text: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
    },
  })
  if (!canEdit)
    return (
      <ol>
        {newest.items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
    )
  const { items } = form.getValues()
  const labels = {
    source: t('visits.source'),
    ...Object.fromEntries(items.map((_, at) => [`items.${at}.text`, t('visits.item', { n: at + 1 })])),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('visits.newVersion')}
      onSubmit={async (values) => {
        await client.dwp.visits.addChecklist(values)
        await saved()
      }}
      more={
        <Button
          variant="default"
          onClick={() => form.insertListItem('items', { key: newKey(items.map(({ key }) => key)), text: '', help: '' })}
        >
          {t('visits.addItem')}
        </Button>
      }
    >
      <p className={classes.quiet}>{t('visits.versionHelp')}</p>
      {items.map(({ key }, at) => (
        <div key={key} className={classes.deeds}>
          <TextInput flex={1} {...field(form, `items.${at}.text`, { label: t('visits.item', { n: at + 1 }) })} />
          <Button
            variant="subtle"
            aria-label={t('visits.removeItem', { n: at + 1 })}
            onClick={() => form.removeListItem('items', at)}
          >
            ×
          </Button>
        </div>
      ))}
      <Textarea {...field(form, 'source', { label: labels.source })} autosize minRows={2} />
    </Form>
  )
}
