import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course, CourseInput } from '#contract/training/courses.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useThisYear } from '../../../lib/acting/use-today.ts'
import { api } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'

/** A form's values: numbers may be empty while somebody types, codes stand one a line. */
export interface CourseValues {
  agencyId: string
  activityId: string | null
  title: string
  field: string
  competenceCodes: string
  lessonHours: number | ''
  audience: CourseInput['audience']
  minAge: number | ''
  maxAge: number | ''
  requirements: string
  description: string
}

export const newCourse = (agencyId: string): CourseValues => ({
  ...{ agencyId, activityId: null, title: '', field: '', competenceCodes: '', lessonHours: '', audience: 'general' },
  ...{ minAge: '', maxAge: '', requirements: '', description: '' },
})

export const valuesOf = (course: Course): CourseValues => ({
  agencyId: course.agency.id,
  activityId: course.activity?.id ?? null,
  title: course.title,
  field: course.field,
  competenceCodes: course.competenceCodes.join('\n'),
  lessonHours: course.lessonHours,
  audience: course.audience,
  minAge: course.minAge ?? '',
  maxAge: course.maxAge ?? '',
  requirements: course.requirements,
  description: course.description,
})

const orNull = (value: number | '') => (value === '' ? null : value)

export const inputOf = (values: CourseValues): CourseInput => ({
  ...values,
  competenceCodes: values.competenceCodes
    .split('\n')
    .map((code) => code.trim())
    .filter(Boolean),
  lessonHours: values.lessonHours === '' ? 0 : values.lessonHours,
  minAge: orNull(values.minAge),
  maxAge: orNull(values.maxAge),
})

export function useCourseForm(initialValues: CourseValues) {
  const { t } = useTranslation('training')
  const needed = (value: string) => (value ? null : t('required'))
  return useForm<CourseValues>({
    initialValues,
    validate: {
      title: (value) => (value.trim().length >= 3 ? null : t('reasonShort')),
      agencyId: needed,
      field: needed,
      lessonHours: (value) => (value === '' ? t('required') : null),
      maxAge: (value, { minAge }) =>
        value !== '' && minAge !== '' && value < minAge ? t('courses.agesCrossed') : null,
    },
  })
}

export function useCourseLabels() {
  const { t } = useTranslation('training')
  const names = [
    ...(['title', 'agencyId', 'field', 'activityId', 'competenceCodes', 'lessonHours', 'audience'] as const),
    ...(['minAge', 'maxAge', 'requirements', 'description'] as const),
  ] as const
  return Object.fromEntries(names.map((name) => [name, t(`courses.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
}

/** What is taught: title, field, units, hours, for whom. */
export function CourseFields({ form, course }: { form: ReturnType<typeof useCourseForm>; course?: Course }) {
  const { t } = useTranslation('training')
  const labels = useCourseLabels()
  const { own } = useAgencies()
  const { fields, audiences } = useChoices()
  return (
    <>
      <TextInput
        {...field(form, 'title', { label: labels.title, help: t('courses.fields.titleHelp') })}
        maxLength={200}
      />
      <Select {...field(form, 'agencyId', { label: labels.agencyId })} data={own} searchable allowDeselect={false} />
      <Select {...field(form, 'field', { label: labels.field })} data={fields} searchable allowDeselect={false} />
      <Select {...field(form, 'audience', { label: labels.audience })} data={audiences} allowDeselect={false} />
      <NumberInput
        {...field(form, 'lessonHours', { label: labels.lessonHours })}
        min={0}
        max={5000}
        decimalSeparator=","
      />
      <div className={classes.pair}>
        <NumberInput
          {...field(form, 'minAge', { label: labels.minAge, optional: true })}
          min={0}
          max={120}
          allowDecimal={false}
        />
        <NumberInput
          {...field(form, 'maxAge', { label: labels.maxAge, help: t('courses.fields.agesHelp'), optional: true })}
          min={0}
          max={120}
          allowDecimal={false}
        />
      </div>
      <ActivityField form={form} {...(course && { course })} />
      <Textarea
        {...field(form, 'competenceCodes', {
          label: labels.competenceCodes,
          help: t('courses.fields.competenceHelp'),
          optional: true,
        })}
        autosize
        minRows={2}
      />
      <Textarea
        {...field(form, 'requirements', { label: labels.requirements, optional: true })}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <Textarea
        {...field(form, 'description', { label: labels.description, optional: true })}
        autosize
        minRows={2}
        maxLength={4000}
      />
    </>
  )
}

/** The activity of this year's plan that pays for it, found by typing. */
function ActivityField({ form, course }: { form: ReturnType<typeof useCourseForm>; course?: Course }) {
  const { t } = useTranslation('training')
  const [typed, setTyped] = useState(course?.activity?.title ?? '')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const year = useThisYear()
  const query = useQuery({
    ...api.plans.activities.list.queryOptions({
      input: { year, q: q.slice(0, 200), pageSize: 20, ...(form.values.agencyId && { leadId: form.values.agencyId }) },
    }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  })
  const known = new Map((query.data?.rows ?? []).map(({ id, name }) => [id, name]))
  if (course?.activity) known.set(course.activity.id, course.activity.title)
  return (
    <Select
      {...field(form, 'activityId', {
        label: t('courses.fields.activityId'),
        help: t('courses.fields.activityHelp'),
        optional: true,
      })}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      data={[...known].map(([value, label]) => ({ value, label }))}
    />
  )
}
