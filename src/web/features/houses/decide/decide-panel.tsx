import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../house/house.module.css'
import { NO_NUMBER, NumberingFields, numberingOf } from '../house/numbering-fields.tsx'

interface Props {
  readonly houseIds: string[]
  readonly onDone: () => void
}

/** Which of the chosen houses a decree may choose, why not the others, and the decree itself. */
export function DecidePanel({ houseIds, onDone }: Props) {
  const { t } = useTranslation('houses')
  const check = useQuery(
    api.houses.decisions.check.queryOptions({ input: { houseIds }, enabled: houseIds.length > 0, gcTime: 0 }),
  )
  if (check.error)
    return <ErrorState error={check.error} title={t('decide.panel')} onRetry={() => void check.refetch()} />
  if (!check.data) return <LoadingRows rows={6} />
  const ready = check.data.filter(({ obstacles }) => obstacles.length === 0)
  const refused = check.data.filter(({ obstacles }) => obstacles.length > 0)
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t('decide.may', { count: ready.length })}</p>
      {refused.length > 0 && (
        <Alert color="kunyit" title={t('decide.mayNot', { count: refused.length })}>
          <ul className={classes.list}>
            {refused.map(({ id, code, ownerName, obstacles }) => (
              <li key={id}>
                {ownerName} ({code}): {obstacles.map(({ text }) => text[currentLanguage()]).join(' ')}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {ready.length > 0 && <DecreeForm houseIds={ready.map(({ id }) => id)} onDone={onDone} />}
    </div>
  )
}

function DecreeForm({ houseIds, onDone }: Props) {
  const { t } = useTranslation('houses')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { decidedOn: useToday(), note: '', ...NO_NUMBER },
    validate: {
      decidedOn: (value) => (value ? null : t('required')),
      number: (value, { from }) => (from === 'register' || value.trim() ? null : t('required')),
    },
  })
  const labels = { decidedOn: t('decide.decidedOn'), number: t('numbering.number'), note: t('decide.note') }
  return (
    <>
      <Button variant="default" onClick={() => void saveList(houseIds).catch(notifyError)}>
        {t('decide.list')}
      </Button>
      <Form
        form={form}
        labels={labels}
        submit={t('decide.submit', { count: houseIds.length })}
        onSubmit={async (values) => {
          const { decidedOn, note } = values
          const { number } = await client.houses.decisions.make({
            houseIds,
            decidedOn,
            note,
            numbering: numberingOf(values),
          })
          await queries.invalidateQueries({ queryKey: api.houses.key() })
          onDone()
          void notifyDone(t('decide.done', { number }))
        }}
      >
        <TextInput type="date" {...field(form, 'decidedOn', { label: labels.decidedOn })} />
        <NumberingFields form={form} />
        <Textarea {...field(form, 'note', { label: labels.note, optional: true })} autosize maxLength={1000} />
      </Form>
    </>
  )
}

/** The candidates by name and address as a paper, saved by the browser. */
async function saveList(houseIds: string[]): Promise<void> {
  const file = await client.houses.documents.candidates({ houseIds, format: 'docx' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  URL.revokeObjectURL(address)
}
