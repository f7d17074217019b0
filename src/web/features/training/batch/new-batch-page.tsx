import { Anchor, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { COURSES, LIST, recordAddress } from '../view.ts'
import { BatchFields, type BatchValues, inputOf, newBatch, useBatchForm, useBatchLabels } from './batch-fields.tsx'

/** A new batch of a course, as a draft. */
export function NewBatchPage() {
  const { t } = useTranslation('training')
  const [{ course }, setAddress] = useAddress<{ course?: string }>()
  return (
    <Page title={t('batch.newTitle')} crumbs={[{ name: t('training'), to: LIST }]}>
      <div className={classes.narrow}>
        <div className={classes.section}>
          <CourseChoice course={course} onChoose={(next) => setAddress({ course: next })} />
          {course && <NewBatch key={course} courseId={course} />}
        </div>
      </div>
    </Page>
  )
}

function CourseChoice({
  course,
  onChoose,
}: {
  course: string | undefined
  onChoose: (id: string | undefined) => void
}) {
  const { t } = useTranslation('training')
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = useQuery({
    ...api.training.courses.list.queryOptions({ input: { pageSize: 50, state: 'open', ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  })
  const chosen = useQuery({
    ...api.training.courses.get.queryOptions({ input: { id: course ?? '' } }),
    enabled: course !== undefined,
  })
  const known = new Map(
    (query.data?.rows ?? [])
      .filter(({ can }) => can.addBatch)
      .map(({ id, title, agency }) => [id, `${title} · ${agency.shortName}`]),
  )
  if (chosen.data) known.set(chosen.data.id, `${chosen.data.title} · ${chosen.data.agency.shortName}`)
  return (
    <>
      <Select
        label={t('list.chooseCourse')}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={course ?? null}
        onChange={(next) => onChoose(next ?? undefined)}
        searchable
        onSearchChange={setTyped}
        filter={({ options }) => options}
        allowDeselect={false}
      />
      <Anchor component={Link} to={`${COURSES}/baru`}>
        {t('courses.new')}
      </Anchor>
    </>
  )
}

function NewBatch({ courseId }: { courseId: string }) {
  const { t } = useTranslation('training')
  const form = useBatchForm(newBatch)
  const draft = useDraft(`batch.new.${courseId}`, form)
  const { done } = useDeed()
  const navigate = useNavigate()
  const send = async (values: BatchValues) => {
    const { id } = await client.training.batches.create(
      { ...inputOf(values), courseId },
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await navigate({ to: recordAddress(id) })
    await done(t('saved'))
  }
  return (
    <>
      <DraftNotice draft={draft} />
      <Form form={form} labels={useBatchLabels()} submit={t('batch.create')} onSubmit={send}>
        <BatchFields form={form} />
      </Form>
    </>
  )
}
