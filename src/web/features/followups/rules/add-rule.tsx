import { Button, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RuleInput } from '#contract/followups/rules.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../followups.module.css'
import { KINDS } from '../view.ts'
import { useRuleWords } from './rule-words.ts'

const WHENS = ['before', 'on', 'after', 'waiting'] as const
const RECIPIENTS = ['owner', 'agency_head', 'region_secretary', 'waited_head', 'coordinators'] as const

interface Values {
  when: (typeof WHENS)[number]
  count: number | string
  recipient: (typeof RECIPIENTS)[number]
  kinds: (typeof KINDS)[number][]
  source: string
  validFrom: string
}

const toRule = ({ when, count, recipient, kinds, source, validFrom }: Values): RuleInput => {
  const days = when === 'on' ? 0 : Number(count) * (when === 'before' ? -1 : 1)
  return { trigger: when === 'waiting' ? 'waiting' : 'due', days, recipient, kinds, source: source.trim(), validFrom }
}

function Fields({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['followups', 'ui'])
  const queries = useQueryClient()
  const words = useRuleWords()
  const today = useToday()
  const form = useForm<Values>({
    initialValues: { when: 'after', count: 7, recipient: 'agency_head', kinds: [], source: '', validFrom: today },
    validate: {
      count: (value, { when }) => (when === 'on' || Number(value) >= 1 ? null : t('rules.countNeeded')),
      source: (value) => (value.trim().length >= 3 ? null : t('rules.sourceNeeded')),
      validFrom: (value) => (value >= today ? null : t('dayPassed')),
    },
  })
  const { when } = form.values
  const labels = {
    when: t('rules.when'),
    count: t('rules.count'),
    recipient: t('rules.who'),
    kinds: t('kindLabel'),
    source: t('rules.source'),
    validFrom: t('rules.from'),
  }
  const recipients = RECIPIENTS.filter((one) => when === 'waiting' || one !== 'waited_head')
  const submit = async (values: Values) => {
    await client.followups.rules.add(toRule(values))
    await queries.invalidateQueries({ queryKey: api.followups.rules.key() })
    void notifyDone(t('rules.added'))
    onClose()
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('rules.add')}
      onSubmit={submit}
      more={
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      }
    >
      <Select
        {...field(form, 'when', { label: labels.when })}
        data={WHENS.map((value) => ({ value, label: t(`rules.whenOf.${value}`) }))}
        allowDeselect={false}
      />
      {when !== 'on' && (
        <NumberInput {...field(form, 'count', { label: labels.count })} min={1} max={when === 'before' ? 90 : 365} />
      )}
      <Select
        {...field(form, 'recipient', { label: labels.recipient })}
        data={recipients.map((value) => ({ value, label: t(`recipient.${value}`) }))}
        allowDeselect={false}
      />
      <MultiSelect
        {...field(form, 'kinds', { label: labels.kinds, help: t('rules.kindsHelp'), optional: true })}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextInput {...field(form, 'source', { label: labels.source, help: t('rules.sourceHelp') })} maxLength={300} />
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" min={today} />
      <p className={classes.note} aria-live="polite">
        {words(toRule(form.values))}
      </p>
    </Form>
  )
}

/** A new rule, said back as a sentence while it is filled in. */
export function AddRule({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('followups')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('rules.add')}>
      {opened && <Fields onClose={onClose} />}
    </SidePanel>
  )
}
