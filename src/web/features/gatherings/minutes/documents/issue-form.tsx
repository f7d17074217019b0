import { Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GatheringDocument, IssueInput } from '#contract/gatherings/documents/documents.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { useNeedsClassification } from '../../use-needs-classification.ts'
import classes from '../minutes.module.css'

const URGENCIES = ['Biasa', 'Segera', 'Sangat Segera', 'Penting', 'Rahasia'] as const

interface IssueFormProps {
  gathering: Gathering
  document: GatheringDocument
  onDone: () => void
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The number, day and hand of a paper; issued anew, also why. */
export function IssueForm({ gathering, document, onDone }: IssueFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const today = useToday()
  const isAgain = document.number !== null
  const settings = useQuery(api.letters.settings.queryOptions({ input: { agencyId: gathering.organiser.id } }))
  const isCodeNeeded = useNeedsClassification(gathering.organiser.id)
  const form = useForm({
    initialValues: {
      datedOn: document.datedOn ?? today,
      signerPositionId: '',
      classification: '',
      urgency: 'Biasa' as (typeof URGENCIES)[number],
      notes: '',
      copies: '',
      assigned: 'committee' as 'committee' | 'participants',
      reason: '',
    },
    validate: {
      datedOn: (value) => (value ? null : t('required')),
      classification: (value) => (isAgain || !isCodeNeeded || value.trim() ? null : t('required')),
      reason: (value) => (!isAgain || value.trim().length >= 3 ? null : t('required')),
    },
  })
  const labels = {
    datedOn: t('minutes.documents.datedOn'),
    signerPositionId: t('minutes.documents.signer'),
    classification: t('minutes.documents.classification'),
    urgency: t('minutes.documents.urgency'),
    notes: t('minutes.documents.notes'),
    copies: t('minutes.documents.copies'),
    assigned: t('minutes.documents.assigned'),
    reason: t('minutes.documents.reason'),
  }
  const send = async ({ notes, copies, signerPositionId, ...values }: typeof form.values) => {
    await client.gatherings.documents.issue({
      id: gathering.id,
      kind: document.kind as IssueInput['kind'],
      ...values,
      signerPositionId: signerPositionId || null,
      notes: linesOf(notes),
      copies: linesOf(copies),
    })
    await queries.invalidateQueries({ queryKey: api.gatherings.documents.key() })
    onDone()
    await notifyDone(t('minutes.documents.issued'))
  }
  const isLate = document.kind === 'invitation' && form.values.datedOn > gathering.startsOn
  const signers = (settings.data?.signers ?? []).map(({ positionId, post, name }) => ({
    value: positionId,
    label: `${post} · ${name || t('minutes.documents.vacantSigner')}`,
  }))
  const head = { value: '', label: t('minutes.documents.signerHead', { agency: gathering.organiser.shortName }) }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t(isAgain ? 'minutes.documents.correct' : 'minutes.documents.issue')}
      onSubmit={send}
    >
      {isAgain ? (
        <TextInput {...field(form, 'reason', { label: labels.reason })} />
      ) : (
        <TextInput type="date" {...field(form, 'datedOn', { label: labels.datedOn })} />
      )}
      {isLate && (
        <p role="status" className={classes.warn}>
          {t('minutes.documents.lateInvitation')}
        </p>
      )}
      <Select
        {...field(form, 'signerPositionId', {
          label: labels.signerPositionId,
          help: t('minutes.documents.signerHelp'),
        })}
        data={[head, ...signers]}
        allowDeselect={false}
      />
      {!isAgain && (
        <TextInput
          {...field(form, 'classification', {
            label: labels.classification,
            help: t('minutes.documents.classificationHelp'),
            optional: !isCodeNeeded,
          })}
        />
      )}
      {document.kind === 'invitation' && (
        <>
          <Select {...field(form, 'urgency', { label: labels.urgency })} data={[...URGENCIES]} allowDeselect={false} />
          <Textarea
            {...field(form, 'notes', { label: labels.notes, help: t('minutes.documents.notesHelp'), optional: true })}
            autosize
            minRows={2}
          />
        </>
      )}
      {document.kind === 'assignment_letter' && (
        <Radio.Group {...form.getInputProps('assigned')} label={labels.assigned}>
          <Radio value="committee" label={t('minutes.documents.committee')} />
          <Radio value="participants" label={t('minutes.documents.participants')} />
        </Radio.Group>
      )}
      {document.kind !== 'official_record' && (
        <Textarea
          {...field(form, 'copies', { label: labels.copies, help: t('minutes.documents.copiesHelp'), optional: true })}
          autosize
          minRows={2}
        />
      )}
    </Form>
  )
}
