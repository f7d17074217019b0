import { Alert, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import type { CancelKind, PhotoStage } from '#contract/houses/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from './house.module.css'
import { NO_NUMBER, NumberingFields, numberingOf } from './numbering-fields.tsx'
import { useSaved } from './use-saved.ts'

interface Props {
  readonly house: House
  readonly onDone: () => void
}

const STAGES = [0, 30, 50, 100] as const satisfies readonly PhotoStage[]

/** How far the works are; the first note above 0 begins them. */
export function ProgressForm({ house, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: {
      progress: String(STAGES.find((stage) => stage > house.progress) ?? 100),
      on: useToday(),
      note: '',
    },
    validate: { on: (value) => (value ? null : t('required')) },
  })
  const labels = { progress: t('progressForm.progress'), on: t('progressForm.on'), note: t('progressForm.note') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('progressForm.submit')}
      onSubmit={async ({ progress, on, note }) => {
        const stage = STAGES.find((one) => String(one) === progress) ?? 0
        await client.houses.works.progress({ id: house.id, version: house.version, progress: stage, on, note })
        await saved()
      }}
    >
      <Select
        {...field(form, 'progress', { label: labels.progress })}
        data={STAGES.map((stage) => ({ value: String(stage), label: `${stage} %` }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'on', { label: labels.on })} type="date" />
      <Textarea
        {...field(form, 'note', { label: labels.note, help: t('progressForm.noteHelp'), optional: true })}
        autosize
      />
    </Form>
  )
}

const CANCEL_KINDS = [
  ...(['withdrew', 'died', 'land_dispute', 'already_helped'] as const),
  ...(['moved', 'not_eligible', 'entered_twice', 'other'] as const),
] satisfies readonly CancelKind[]

/** Given up, with its kind and why. */
export function CancelForm({ house, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const form = useForm<{ kind: CancelKind; reason: string }>({
    initialValues: { kind: 'withdrew', reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const labels = { kind: t('cancelForm.kind'), reason: t('reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('cancelForm.submit')}
      onSubmit={async (values) => {
        await client.houses.works.cancel({ id: house.id, version: house.version, ...values })
        await saved()
      }}
    >
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={CANCEL_KINDS.map((value) => ({ value, label: t(`cancelKind.${value}`) }))}
        allowDeselect={false}
      />
      <Textarea
        {...field(form, 'reason', { label: labels.reason, help: t('cancelForm.reasonHelp') })}
        autosize
        minRows={3}
      />
    </Form>
  )
}

/** What a handover still lacks; once nothing stands in the way, the form of it. */
export function HandoverPanel({ house, onDone }: Props) {
  const { t } = useTranslation('houses')
  const check = useQuery(api.houses.works.check.queryOptions({ input: { id: house.id } }))
  if (check.error)
    return <ErrorState error={check.error} title={t('handoverForm.title')} onRetry={() => void check.refetch()} />
  if (!check.data) return <LoadingRows rows={4} />
  const obstacles = check.data
  return (
    <div className={classes.stack}>
      {obstacles.length === 0 ? (
        <p className={classes.quiet}>{t('handoverForm.ready')}</p>
      ) : (
        <Alert color="kunyit" title={t('handoverForm.lacking')}>
          <ul className={classes.list}>
            {obstacles.map(({ code, text, byReason }) => (
              <li key={code}>
                {text[currentLanguage()]}
                {byReason && ` (${t('handoverForm.byReason')})`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {obstacles.every(({ byReason }) => byReason) && (
        <HandoverForm house={house} onDone={onDone} needsReason={obstacles.length > 0} />
      )}
    </div>
  )
}

function HandoverForm({ house, onDone, needsReason }: Props & { readonly needsReason: boolean }) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { on: useToday(), reason: '', ...NO_NUMBER },
    validate: {
      on: (value) => (value ? null : t('required')),
      number: (value, { from }) => (from === 'register' || value.trim() ? null : t('required')),
      reason: (value) => (!needsReason || value.trim().length > 2 ? null : t('reasonShort')),
    },
  })
  const labels = { on: t('handoverForm.on'), number: t('numbering.number'), reason: t('handoverForm.reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('handoverForm.submit')}
      onSubmit={async (values) => {
        const { on, reason } = values
        const { id, version } = house
        await client.houses.works.handOver({ id, version, on, reason, numbering: numberingOf(values) })
        await saved()
      }}
    >
      <TextInput {...field(form, 'on', { label: labels.on })} type="date" />
      <NumberingFields form={form} />
      {needsReason && (
        <Textarea
          {...field(form, 'reason', { label: labels.reason, help: t('handoverForm.reasonHelp') })}
          autosize
          minRows={2}
        />
      )}
    </Form>
  )
}
