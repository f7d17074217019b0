import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { COURSES, LIST } from '../view.ts'
import {
  CourseFields,
  type CourseValues,
  inputOf,
  newCourse,
  useCourseForm,
  useCourseLabels,
} from './course-fields.tsx'

/** A new course; its first batch comes next. */
export function NewCoursePage() {
  const { t } = useTranslation('training')
  const { agency } = useSession().actingAs
  const form = useCourseForm(newCourse(agency?.id ?? ''))
  const draft = useDraft('course.new', form)
  const { done } = useDeed()
  const navigate = useNavigate()
  const send = async (values: CourseValues) => {
    const { id } = await client.training.courses.create(
      inputOf(values),
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await navigate({ to: `/pelatihan/angkatan-baru?course=${id}` })
    await done(t('saved'))
  }
  return (
    <Page
      title={t('courses.newTitle')}
      context={t('courses.newContext')}
      crumbs={[
        { name: t('training'), to: LIST },
        { name: t('list.courses'), to: COURSES },
      ]}
    >
      <div className={classes.narrow}>
        <DraftNotice draft={draft} />
        <Form form={form} labels={useCourseLabels()} submit={t('courses.create')} onSubmit={send}>
          <CourseFields form={form} />
        </Form>
      </div>
    </Page>
  )
}
