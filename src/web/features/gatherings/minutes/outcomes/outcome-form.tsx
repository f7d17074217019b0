import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, OutcomeInput } from '#contract/gatherings/minutes/shapes.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { api, client } from '../../../../lib/api.ts'
import { DraftNotice } from '../../../../ui/form/draft-notice.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { useDraft } from '../../../../ui/form/use-draft.ts'
import classes from '../minutes.module.css'
import { dueChoices } from './due-choices.ts'
import { OwnerField } from './owner-field.tsx'
import { SubjectsField } from './subjects-field.tsx'

export const OUTCOME_KINDS = ['promise', 'decision', 'obstacle', 'finding'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

interface OutcomeFormProps {
  gatheringId: string
  sessionId: string
  kind: OutcomeKind
  /** What is rewritten; left out for a new one. */
  outcome?: Outcome
  onDone: () => void
}

/** The name of the draft of a new outcome of a session. */
export const draftOf = (sessionId: string, kind: OutcomeKind) => `gathering.outcome.${sessionId}.${kind}`

/** The post's title goes with a draft, so that it can be shown again. */
type Values = OutcomeInput & { ownerTitle: string }

const valuesOf = (kind: OutcomeKind, outcome: Outcome | undefined): Values => ({
  kind: outcome?.kind ?? kind,
  what: outcome?.what ?? '',
  ownerAgencyId: outcome?.owner.id ?? '',
  ownerPositionId: outcome?.post?.id ?? null,
  ownerTitle: outcome?.post?.title ?? '',
  dueOn: outcome?.dueOn ?? '',
  subjects: outcome?.subjects ?? [],
})

/** A decision or promise on the spot: what, whose post, by when, and what it is tied to. */
export function OutcomeForm({ gatheringId, sessionId, kind, outcome, onDone }: OutcomeFormProps) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const queries = useQueryClient()
  const today = useToday()
  const form = useForm<Values>({
    initialValues: valuesOf(kind, outcome),
    validate: {
      what: (value) => (value.trim().length >= 3 ? null : t('required')),
      ownerAgencyId: (value) => (value ? null : t('minutes.outcome.ownerMissing')),
      dueOn: (value) => (value ? null : t('required')),
    },
  })
  const draft = useDraft(outcome ? `gathering.outcome.${outcome.id}` : draftOf(sessionId, kind), form)
  const [isRestored, setRestored] = useState(false)
  const { ownerPositionId, ownerTitle } = form.values
  const labels = {
    kind: t('minutes.outcome.kind'),
    what: t('minutes.outcome.what'),
    ownerAgencyId: t('minutes.outcome.owner'),
    dueOn: t('minutes.outcome.due'),
    subjects: t('minutes.outcome.subjects'),
  }
  const send = async ({ ownerTitle: _, ...values }: Values) => {
    if (outcome)
      await client.gatherings.minutes.change({
        id: gatheringId,
        outcomeId: outcome.id,
        version: outcome.version,
        ...values,
      })
    else await client.gatherings.minutes.open({ id: gatheringId, sessionId, ...values })
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() })
    onDone()
  }
  return (
    <div className={classes.form}>
      <DraftNotice
        draft={{
          ...draft,
          use: () => {
            draft.use()
            setRestored(true)
          },
        }}
      />
      <Form
        form={form}
        labels={labels}
        submit={t('minutes.outcome.save')}
        onSubmit={send}
        more={
          <Button
            variant="default"
            onClick={() => {
              draft.drop()
              onDone()
            }}
          >
            {t('ui:cancel')}
          </Button>
        }
      >
        <Textarea
          {...field(form, 'what', { label: labels.what, help: t('minutes.outcome.whatHelp') })}
          autosize
          autoFocus
          maxLength={500}
        />
        <OwnerField
          key={String(isRestored)}
          label={labels.ownerAgencyId}
          error={form.errors.ownerAgencyId}
          now={isRestored && ownerPositionId ? { id: ownerPositionId, title: ownerTitle } : (outcome?.post ?? null)}
          onChoose={(post) =>
            form.setValues({
              ownerPositionId: post?.id ?? null,
              ownerAgencyId: post?.agencyId ?? '',
              ownerTitle: post?.title ?? '',
            })
          }
        />
        <TextInput type="date" {...field(form, 'dueOn', { label: labels.dueOn })} />
        <div className={classes.deeds}>
          {dueChoices(today).map(({ name, day }) => (
            <Button key={name} size="compact-sm" variant="light" onClick={() => form.setFieldValue('dueOn', day)}>
              {t(`minutes.outcome.quick.${name}`)}
            </Button>
          ))}
        </div>
        <SubjectsField
          gatheringId={gatheringId}
          label={labels.subjects}
          subjects={form.values.subjects ?? []}
          onChange={(subjects) => form.setFieldValue('subjects', subjects)}
        />
        <Select
          {...field(form, 'kind', { label: labels.kind })}
          data={OUTCOME_KINDS.map((value) => ({ value, label: t(`minutes.kind.${value}`) }))}
          allowDeselect={false}
        />
      </Form>
    </div>
  )
}
