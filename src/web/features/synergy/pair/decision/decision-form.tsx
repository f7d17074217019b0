import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Decision, Pair } from '#contract/overlaps/pairs.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../../ui/form/draft-notice.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { useDraft } from '../../../../ui/form/use-draft.ts'
import { Consequences } from './consequences.tsx'
import { DecisionKinds } from './decision-kinds.tsx'
import { type DecisionValues, decisionErrors, decisionInput, emptyDecision, suggestedKind } from './decision-values.ts'
import { OwnerAndDue } from './owner-and-due.tsx'
import { TermsFields } from './terms-fields.tsx'

interface DecisionFormProps {
  pair: Pair
  /** The decision that is replaced; absent for the first. */
  replaces?: Decision
  onSaved: () => void
  onStop?: () => void
}

/** Decide on a pair: which kind, on which terms, who, until when, and why. */
export function DecisionForm({ pair, replaces, onSaved, onStop }: DecisionFormProps) {
  const { t } = useTranslation(['synergy', 'ui'])
  const queries = useQueryClient()
  const today = useToday()
  const form = useForm<DecisionValues>({
    initialValues: emptyDecision(pair, today),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(decisionErrors(values, today)).map(([path, key]) => [path, t(`decision.${key}` as never)]),
      ),
  })
  const draft = useDraft(`decision.${pair.a.id}.${pair.b.id}`, form)
  const labels = {
    kind: t('decision.question'),
    firstId: t('decision.first'),
    keepsA: t('decision.keeps', { agency: pair.a.agency.shortName }),
    keepsB: t('decision.keeps', { agency: pair.b.agency.shortName }),
    dueOn: t('decision.due'),
    note: t('decision.note'),
  }

  const save = async (values: DecisionValues) => {
    const input = decisionInput(values, pair)
    if (!input) return
    const key = draft.idempotencyKey
    const options = key ? { context: { idempotencyKey: key } } : {}
    const saved = replaces
      ? await client.overlaps.reviseDecision({ id: replaces.id, ...input }, options)
      : await client.overlaps.decide({ a: pair.a.id, b: pair.b.id, ...input }, options)
    draft.sent()
    queries.setQueryData(api.overlaps.pair.queryKey({ input: { a: pair.a.id, b: pair.b.id } }), saved)
    onSaved()
    void notifyDone(t('decision.saved', { owner: saved.decisions[0]?.owner.shortName ?? '' }))
    void queries.invalidateQueries({ queryKey: api.overlaps.key() })
    void queries.invalidateQueries({ queryKey: api.followups.key() })
  }

  const input = decisionInput(form.values, pair)
  const both = [pair.a.agency, pair.b.agency]
  const owner = both.find(({ id }) => id === input?.ownerAgencyId)?.shortName ?? t('decision.owner')
  return (
    <>
      <DraftNotice draft={draft} />
      <Form
        form={form}
        labels={labels}
        onSubmit={save}
        submit={t(replaces ? 'decision.saveRevised' : 'decision.save')}
        more={
          onStop && (
            <Button variant="default" onClick={onStop}>
              {t('decision.stop')}
            </Button>
          )
        }
      >
        <DecisionKinds
          value={form.values.kind}
          error={typeof form.errors.kind === 'string' ? form.errors.kind : undefined}
          suggested={suggestedKind(pair)}
          onChange={(kind) => form.setFieldValue('kind', kind)}
        />
        {form.values.kind !== '' && (
          <>
            <TermsFields form={form} pair={pair} />
            <OwnerAndDue form={form} pair={pair} today={today} />
            <Textarea
              {...field(form, 'note', { label: t('decision.note'), help: t('decision.noteHelp') })}
              autosize
              minRows={2}
              maxLength={2000}
            />
            <Consequences values={form.values} pair={pair} owner={owner} />
          </>
        )}
      </Form>
    </>
  )
}
