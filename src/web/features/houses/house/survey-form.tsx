import { NumberInput, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue, StandingField } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from './house.module.css'
import { useSaved } from './use-saved.ts'

interface Props {
  readonly houseId: string
  readonly occasion: Occasion
  readonly survey: {
    readonly questions: readonly FieldQuestion[]
    readonly rows: readonly StandingField[]
    readonly can: { readonly answer: boolean }
  }
}

/** What a field of the form holds: the value of a choice, `true` and `false` for yes and no, a number, words. */
const toField = (value: AnswerValue | undefined): string | number =>
  typeof value === 'boolean' ? String(value) : (value ?? '')

const toAnswer = ({ kind }: FieldQuestion, value: string | number): AnswerValue =>
  kind === 'yes_no' ? value === 'true' : kind === 'number' ? Number(value) : String(value)

/** The survey written down or put right at a desk; only what changed is sent, with the answers it was changed from. */
export function SurveyForm({ houseId, occasion, survey: { questions, rows, can } }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(() => {})
  const language = currentLanguage()
  const standing = new Map(rows.filter((row) => row.occasion === occasion).map((row) => [row.field, row]))
  const initialValues = Object.fromEntries(questions.map(({ key }) => [key, toField(standing.get(key)?.value)]))
  const form = useForm<Record<string, string | number>>({ initialValues })
  const labels = Object.fromEntries(questions.map(({ key, label }) => [key, label[language]]))
  const fields = questions.map((question) => (
    <QuestionField key={question.key} form={form} question={question} standing={standing.get(question.key)} />
  ))
  if (!can.answer)
    return (
      <fieldset disabled className={classes.lines}>
        {fields}
      </fieldset>
    )
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('desk.save')}
      onSubmit={async (values) => {
        const answers = questions.flatMap((question) => {
          const { key } = question
          const value = values[key] ?? ''
          const known = standing.get(key)
          const isSame = value === initialValues[key] && !known?.isConflict
          if (value === '' || value === null || isSame) return []
          const basedOn = (known?.answers ?? []).map(({ id }) => id)
          return [{ field: key, value: toAnswer(question, value), basedOn }]
        })
        if (answers.length > 0) await client.houses.survey.tell({ id: houseId, occasion, answers })
        await saved()
      }}
    >
      {fields}
    </Form>
  )
}

interface FieldProps {
  readonly form: { getInputProps: (path: string) => object }
  readonly question: FieldQuestion
  readonly standing: StandingField | undefined
}

function QuestionField({ form, question, standing }: FieldProps) {
  const { t } = useTranslation('houses')
  const language = currentLanguage()
  const { key, kind, label, options, unit, isNeeded, least, most } = question
  const inWords = (value: AnswerValue) =>
    typeof value === 'boolean'
      ? t(value ? 'one.yes' : 'one.no')
      : (options.find((option) => option.value === value)?.label[language] ?? String(value))
  const conflict =
    standing?.isConflict && standing.answers.map(({ by, value }) => `${by}: ${inWords(value)}`).join('; ')
  const words = {
    label: unit ? `${label[language]} (${unit})` : label[language],
    help: conflict ? `${t('desk.conflict')} ${conflict}` : question.help[language],
    optional: !isNeeded,
  }
  if (kind === 'number')
    return (
      <NumberInput
        {...field(form, key, words)}
        hideControls
        decimalSeparator=","
        {...(least !== null && { min: least })}
        {...(most !== null && { max: most })}
      />
    )
  if (kind === 'text') return <Textarea {...field(form, key, words)} autosize maxLength={1000} />
  const choices =
    kind === 'yes_no'
      ? (['true', 'false'] as const).map((value) => ({ value, label: t(value === 'true' ? 'one.yes' : 'one.no') }))
      : options.map((option) => ({ value: option.value, label: option.label[language] }))
  return <Select {...field(form, key, words)} data={choices} allowDeselect={false} />
}
