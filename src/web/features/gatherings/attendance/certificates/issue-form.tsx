import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'
import { useNeedsClassification } from '../../use-needs-classification.ts'

/** Issues to everybody who waits, some hundred at a time, and says how far it is. */
export function IssueForm({ gathering, waiting }: { gathering: Gathering; waiting: number }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [done, setDone] = useState<number>()
  const isNeeded = useNeedsClassification(gathering.organiser.id)
  const form = useForm({
    initialValues: { classification: '' },
    validate: {
      classification: (value) => (isNeeded && !value.trim() ? t('attendance.form.required') : null),
    },
  })
  const label = t('attendance.certificates.classification')
  const issue = async ({ classification }: { classification: string }) => {
    let issued = 0
    try {
      for (let left = waiting; left > 0; ) {
        const turn = await client.gatherings.certificates.issue({ id: gathering.id, classification })
        issued += turn.issued
        setDone(issued)
        left = turn.issued === 0 ? 0 : turn.waiting
      }
      await notifyDone(t('attendance.certificates.issued', { count: issued }))
    } finally {
      setDone(undefined)
      await queries.invalidateQueries({ queryKey: api.gatherings.certificates.key() })
    }
  }
  return (
    <>
      <p>{t('attendance.certificates.waiting', { count: waiting })}</p>
      {done !== undefined && (
        <p role="status" className={classes.quiet}>
          {t('attendance.certificates.issuing', { done, total: waiting })}
        </p>
      )}
      <Form form={form} labels={{ classification: label }} submit={t('attendance.certificates.issue')} onSubmit={issue}>
        <TextInput
          {...field(form, 'classification', {
            label,
            help: t('attendance.certificates.classificationHelp'),
            optional: !isNeeded,
          })}
        />
      </Form>
    </>
  )
}
