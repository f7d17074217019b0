import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Course } from '#contract/training/courses.ts'
import { api, client } from '../../../lib/api.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { useDeed } from '../use-deed.ts'
import { COURSES, LIST } from '../view.ts'
import { CourseFields, type CourseValues, inputOf, useCourseForm, useCourseLabels, valuesOf } from './course-fields.tsx'

/** One course: its particulars, and the way to its batches. */
export function CoursePage() {
  const { t } = useTranslation('training')
  const { id = '' } = useParams({ strict: false })
  const { data: course } = useSuspenseQuery(api.training.courses.get.queryOptions({ input: { id } }))
  const { nameOf } = useChoices()
  return (
    <Page
      title={course.title}
      context={[
        course.agency.name,
        nameOf(course.field),
        t('batch.facts.hours', { count: course.lessonHours }),
        t(`audience.${course.audience}`),
        ...(course.state === 'ended' ? [t('courses.ended')] : []),
      ].join(' · ')}
      crumbs={[
        { name: t('training'), to: LIST },
        { name: t('list.courses'), to: COURSES },
      ]}
      more={<Deeds course={course} />}
      {...(course.can.addBatch && {
        action: (
          <Button component={Link} to={`/pelatihan/angkatan-baru?course=${course.id}`}>
            {t('courses.addBatch')}
          </Button>
        ),
      })}
    >
      {course.can.edit ? (
        <EditCourse key={course.version} course={course} />
      ) : (
        <div className={classes.section}>
          <p>{course.description}</p>
          <p>{course.requirements}</p>
          <p className={classes.quiet}>{course.competenceCodes.join(', ')}</p>
        </div>
      )}
    </Page>
  )
}

function Deeds({ course }: { course: Course }) {
  const { t } = useTranslation('training')
  const { doIt } = useDeed()
  const { id, version, state, can, batches } = course
  const move = () =>
    doIt(async () => {
      await client.training.courses[state === 'ended' ? 'reopen' : 'end']({ id, version })
      return t('saved')
    })
  return (
    <>
      {batches > 0 && (
        <Button component={Link} to={`${LIST}?course=${id}`} variant="default">
          {t('courses.seeBatches', { count: batches })}
        </Button>
      )}
      {can.edit && (
        <Button variant="default" onClick={() => void move()}>
          {t(state === 'ended' ? 'courses.reopen' : 'courses.end')}
        </Button>
      )}
    </>
  )
}

function EditCourse({ course }: { course: Course }) {
  const { t } = useTranslation('training')
  const form = useCourseForm(valuesOf(course))
  const { done } = useDeed()
  const send = async (values: CourseValues) => {
    await client.training.courses.edit({ ...inputOf(values), id: course.id, version: course.version })
    await done(t('saved'))
  }
  return (
    <div className={classes.narrow}>
      <Form form={form} labels={useCourseLabels()} submit={t('courses.save')} onSubmit={send}>
        <CourseFields form={form} course={course} />
      </Form>
    </div>
  )
}
