import { Button, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ExampleRule, RuleInput } from '#contract/services/rules.ts'
import type { ServiceKind } from '#contract/services/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { ruleInWords } from './rule-words.ts'
import classes from './rules.module.css'

interface RuleFormProps {
  /** An example to start from, `true` for a blank form, nothing while it is closed. */
  of: ExampleRule | true | undefined
  kinds: readonly ServiceKind[]
  onClose: () => void
}

/** A new rule, said back in words while it is filled in, with what it would have found. */
export function RuleForm({ of, kinds, onClose }: RuleFormProps) {
  const { t } = useTranslation('services')
  return (
    <SidePanel opened={of !== undefined} onClose={onClose} title={t('rules.new')}>
      {of && <Fields key={of === true ? 'new' : of.code} of={of} kinds={kinds} onClose={onClose} />}
    </SidePanel>
  )
}

const KINDS = ['cool_down', 'not_together', 'at_most', 'may_combine'] as const
const UNITS = ['family', 'person', 'house'] as const
const GROUPS = ['aid', 'housing', 'training', 'business', 'event', 'other'] as const

interface Values {
  title: string
  kind: (typeof KINDS)[number]
  subjects: string[]
  others: string[]
  unit: (typeof UNITS)[number]
  months: number | ''
  most: number | ''
  source: string
  note: string
  validFrom: string
  validUntil: string
}

/** Whether a rule about two kinds names two: one kind alone has nothing to meet. A group holds several. */
const hasTwoSides = ({ kind, subjects, others }: Pick<RuleInput, 'kind' | 'subjects' | 'others'>) =>
  (kind !== 'not_together' && kind !== 'may_combine') ||
  others.length > 0 ||
  subjects.length !== 1 ||
  subjects.some((subject) => subject.startsWith('group:'))

/** Whether a rule says enough to be tried, and to be read as a sentence. */
const saysEnough = (rule: RuleInput) =>
  rule.subjects.length > 0 &&
  hasTwoSides(rule) &&
  (rule.kind !== 'cool_down' || rule.months !== null) &&
  (rule.kind !== 'at_most' || rule.most !== null)

const toInput = ({ months, most, others, validUntil, ...values }: Values): RuleInput => ({
  ...values,
  others: values.kind === 'not_together' || values.kind === 'may_combine' ? others : [],
  months: months === '' || values.kind === 'may_combine' ? null : months,
  most: most === '' || values.kind !== 'at_most' ? null : most,
  validUntil: validUntil || null,
})

function Fields({ of, kinds, onClose }: RuleFormProps & { of: ExampleRule | true }) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const today = useToday()
  const start: Values = {
    title: '',
    kind: 'cool_down',
    subjects: [],
    others: [],
    unit: 'family',
    months: 12,
    most: '',
    source: '',
    note: '',
    validFrom: today,
    validUntil: '',
  }
  const form = useForm<Values>({
    initialValues:
      of === true
        ? start
        : {
            ...start,
            ...of,
            months: of.months ?? '',
            most: of.most ?? '',
            validUntil: of.validUntil ?? '',
            source: '',
          },
    validate: {
      title: (value) => (value.trim().length >= 5 ? null : t('rules.titleNeeded')),
      subjects: (value) => (value.length > 0 ? null : t('rules.subjectsNeeded')),
      others: (_value, rule) => (hasTwoSides(rule) ? null : t('rules.othersNeeded')),
      months: (value, { kind }) => (kind === 'cool_down' && !value ? t('rules.monthsNeeded') : null),
      most: (value, { kind }) => (kind === 'at_most' && !value ? t('rules.mostNeeded') : null),
      source: (value) => (value.trim().length >= 5 ? null : t('rules.sourceNeeded')),
    },
  })
  const { kind } = form.values
  const options = [
    {
      group: t('rules.groups'),
      items: GROUPS.map((group) => ({ value: `group:${group}`, label: t(`groupOf.${group}`) })),
    },
    {
      group: t('rules.kinds'),
      items: kinds
        .filter(({ group }) => group !== 'register')
        .map(({ code, name }) => ({ value: `kind:${code}`, label: name })),
    },
  ]
  const labels = {
    title: t('rules.titleLabel'),
    kind: t('rules.kindLabel'),
    subjects: t('rules.subjects'),
    others: t('rules.others'),
    unit: t('rules.unit'),
    months: t('rules.monthsLabel'),
    most: t('rules.mostLabel'),
    source: t('rules.sourceLabel'),
    note: t('rules.note'),
    validFrom: t('rules.validFrom'),
    validUntil: t('rules.validUntil'),
  }
  const send = async (values: Values) => {
    await client.services.rules.create({ ...toInput(values), isExample: false })
    await queries.invalidateQueries({ queryKey: api.services.key() })
    onClose()
    await notifyDone(t('rules.made'))
  }
  return (
    <Form form={form} labels={labels} submit={t('rules.save')} onSubmit={send}>
      <TextInput {...field(form, 'title', { label: labels.title })} maxLength={200} />
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(`rules.kind.${value}`) }))}
      />
      <MultiSelect {...field(form, 'subjects', { label: labels.subjects })} data={options} searchable />
      {(kind === 'not_together' || kind === 'may_combine') && (
        <MultiSelect
          {...field(form, 'others', { label: labels.others, help: t('rules.othersHelp'), optional: true })}
          data={options}
          searchable
        />
      )}
      {kind === 'at_most' && <NumberInput {...field(form, 'most', { label: labels.most })} min={1} max={1000} />}
      {kind !== 'may_combine' && (
        <NumberInput
          {...field(form, 'months', {
            label: labels.months,
            help: t(`rules.monthsHelp.${kind}`),
            optional: kind !== 'cool_down',
          })}
          min={0}
          max={1200}
        />
      )}
      <Select
        {...field(form, 'unit', { label: labels.unit, help: t('rules.unitHelp') })}
        allowDeselect={false}
        data={UNITS.map((value) => ({ value, label: t(`unitOf.${value}`) }))}
      />
      <TextInput {...field(form, 'source', { label: labels.source, help: t('rules.sourceHelp') })} maxLength={500} />
      <TextInput type="date" {...field(form, 'validFrom', { label: labels.validFrom })} />
      <TextInput type="date" {...field(form, 'validUntil', { label: labels.validUntil, optional: true })} />
      <Textarea
        {...field(form, 'note', { label: labels.note, optional: true })}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {saysEnough(toInput(form.values)) && (
        <p className={classes.words} aria-live="polite">
          {ruleInWords(toInput(form.values), kinds, t)}
        </p>
      )}
      {kind !== 'may_combine' && <Effect input={toInput(form.values)} />}
    </Form>
  )
}

/** What the rule would have found in the ledger as it stands. */
function Effect({ input }: { input: RuleInput }) {
  const { t } = useTranslation('services')
  const preview = useMutation(api.services.rules.preview.mutationOptions())
  const { title: _title, source: _source, note: _note, ...structure } = input
  const number = (value: number) => formatNumber(value, currentLanguage())
  const { data, error } = preview
  const canTry = saysEnough(input)
  return (
    <div className={classes.effect}>
      <Button
        variant="default"
        loading={preview.isPending}
        disabled={!canTry}
        onClick={() => preview.mutate(structure)}
      >
        {t('rules.tryIt')}
      </Button>
      {!canTry && <p className={classes.hint}>{t('rules.tryNeeds')}</p>}
      <div role="status">
        {error && <p className={classes.hint}>{requestError(error).message}</p>}
        {data && data.families === 0 && <p className={classes.hint}>{t('rules.effectNone')}</p>}
        {data && data.families > 0 && (
          <>
            <p className={classes.words}>
              {t('rules.effect', {
                families: number(data.families),
                persons: number(data.persons),
                services: number(data.services),
              })}
            </p>
            <p className={classes.hint}>
              {data.byYear
                .map(({ year, families }) => t('rules.effectYear', { year, families: number(families) }))
                .join(' · ')}
            </p>
            <p className={classes.hint}>{t('rules.effectRows')}</p>
          </>
        )}
      </div>
    </div>
  )
}
