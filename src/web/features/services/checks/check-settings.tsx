import { NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CheckLimits, Officer } from '#contract/services/checks.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from './checks.module.css'

const LIMITS = ['personHour', 'personDay', 'agencyDay', 'listRows', 'askedAtRandom'] as const

interface CheckSettingsProps {
  settings: { limits: CheckLimits; officer: Officer | null; source: string }
}

/** Who is to be asked, and how often one may ask; with the source of the rule. */
export function CheckSettings({ settings: { limits, officer, source } }: CheckSettingsProps) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: {
      officer: officer?.name ?? '',
      title: officer?.title ?? '',
      phone: officer?.phone ?? '',
      source,
      personHour: limits.personHour,
      personDay: limits.personDay,
      agencyDay: limits.agencyDay,
      listRows: limits.listRows,
      askedAtRandom: limits.askedAtRandom,
    },
    validate: {
      source: (value) => (value.trim().length > 2 ? null : t('rules.sourceNeeded')),
      officer: (value) => (value.trim().length === 1 ? t('checks.officerNeeded') : null),
    },
  })
  const labels = {
    officer: t('checks.officer'),
    title: t('checks.officerTitle'),
    phone: t('checks.officerPhone'),
    source: t('checks.settingsSource'),
    ...Object.fromEntries(LIMITS.map((limit) => [limit, t(`checks.limit.${limit}`)])),
  }
  const send = async ({ officer: name, title, phone, source: text, ...changed }: typeof form.values) => {
    await client.services.checks.saveSettings({
      limits: { ...limits, ...changed },
      officer: name.trim() ? { name, title, phone } : null,
      source: text,
    })
    await queries.invalidateQueries({ queryKey: api.services.checks.key() })
    await notifyDone(t('checks.settingsSaved'))
  }
  return (
    <div className={classes.two}>
      <Form form={form} labels={labels} submit={t('checks.saveSettings')} onSubmit={send}>
        <TextInput
          {...field(form, 'officer', { label: labels.officer, help: t('checks.officerHelp'), optional: true })}
        />
        <TextInput {...field(form, 'title', { label: labels.title, optional: true })} />
        <TextInput {...field(form, 'phone', { label: labels.phone, optional: true })} />
        {LIMITS.map((limit) => (
          <NumberInput
            key={limit}
            {...field(form, limit, { label: t(`checks.limit.${limit}`) })}
            min={1}
            allowDecimal={false}
          />
        ))}
        <p className={classes.hint}>{t('checks.randomWhy')}</p>
        <TextInput {...field(form, 'source', { label: labels.source, help: t('checks.settingsSourceHelp') })} />
      </Form>
    </div>
  )
}
