import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EscalationRule } from '#contract/followups/rules.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../followups.module.css'
import { useRuleWords } from './rule-words.ts'

function Fields({ rule, onClose }: { rule: EscalationRule; onClose: () => void }) {
  const { t } = useTranslation(['followups', 'ui'])
  const queries = useQueryClient()
  const words = useRuleWords()
  const form = useForm({
    initialValues: { source: '' },
    validate: { source: (value) => (value.trim().length >= 3 ? null : t('rules.sourceNeeded')) },
  })
  const label = t('rules.endSource')
  const submit = async ({ source }: { source: string }) => {
    await client.followups.rules.end({ id: rule.id, source: source.trim() })
    await queries.invalidateQueries({ queryKey: api.followups.rules.key() })
    void notifyDone(t('rules.ended'))
    onClose()
  }
  return (
    <Form
      form={form}
      labels={{ source: label }}
      submit={t('rules.end')}
      onSubmit={submit}
      more={
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      }
    >
      <p className={classes.sentence}>{words(rule)}</p>
      <TextInput {...field(form, 'source', { label, help: t('rules.endHelp') })} maxLength={300} data-autofocus />
    </Form>
  )
}

/** Ends a rule, with the decision behind it. */
export function EndRule({ rule, onClose }: { rule: EscalationRule | undefined; onClose: () => void }) {
  const { t } = useTranslation('followups')
  return (
    <SidePanel opened={rule !== undefined} onClose={onClose} title={t('rules.end')}>
      {rule && <Fields rule={rule} onClose={onClose} />}
    </SidePanel>
  )
}
