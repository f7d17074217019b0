import { Radio, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Gathering, GatheringInput } from '#contract/gatherings/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { field } from '../../../ui/form/field.ts'
import { PastDay } from '../../../ui/form/past-day.tsx'
import classes from '../gatherings.module.css'
import { KINDS, VISIBILITIES } from '../view.ts'

export type GatheringValues = Omit<GatheringInput, 'areaCode'>

export const valuesOf = (gathering: Gathering): GatheringValues => ({
  kind: gathering.kind,
  title: gathering.title,
  purpose: gathering.purpose,
  legalBase: gathering.legalBase,
  organiserAgencyId: gathering.organiser.id,
  visibility: gathering.visibility,
  place: gathering.place,
  startsOn: gathering.startsOn,
  endsOn: gathering.endsOn,
})

export const newValues = (organiserAgencyId: string): GatheringValues => ({
  kind: 'meeting',
  title: '',
  purpose: '',
  legalBase: '',
  organiserAgencyId,
  visibility: 'invited',
  place: '',
  startsOn: '',
  endsOn: '',
})

export function useGatheringForm(initialValues: GatheringValues) {
  const { t } = useTranslation('gatherings')
  return useForm<GatheringValues>({
    initialValues,
    validate: {
      title: (value) => (value.trim().length >= 3 ? null : t('required')),
      organiserAgencyId: (value) => (value ? null : t('required')),
      startsOn: (value) => (value ? null : t('required')),
      endsOn: (value, { startsOn }) => {
        if (!value) return t('required')
        return value < startsOn ? t('form.endsBefore') : null
      },
    },
  })
}

export function useLabels() {
  const { t } = useTranslation('gatherings')
  return {
    kind: t('form.kind'),
    title: t('form.title'),
    purpose: t('form.purpose'),
    legalBase: t('form.legalBase'),
    organiserAgencyId: t('form.organiser'),
    visibility: t('form.visibility'),
    place: t('form.place'),
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
  }
}

interface FieldsProps {
  form: ReturnType<typeof useGatheringForm>
  /** The call went out: days and place change by moving it, with a reason. */
  isAnnounced?: boolean
}

/** What a gathering is: kind, title, organiser, days, place, and who may see it. */
export function GatheringFields({ form, isAnnounced = false }: FieldsProps) {
  const { t } = useTranslation('gatherings')
  const labels = useLabels()
  const { own } = useAgencies()
  const startsOn = field(form, 'startsOn', { label: labels.startsOn })
  return (
    <>
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'title', { label: labels.title, help: t('form.titleHelp') })} maxLength={300} />
      <Select
        {...field(form, 'organiserAgencyId', { label: labels.organiserAgencyId })}
        data={own}
        searchable
        allowDeselect={false}
      />
      {isAnnounced ? (
        <p className={classes.quiet}>{t('form.moveInstead')}</p>
      ) : (
        <>
          <div className={classes.pair}>
            <TextInput
              type="date"
              {...startsOn}
              onChange={(event) => {
                const day = event.currentTarget.value
                const { endsOn } = form.values
                form.setFieldValue('startsOn', day)
                if (!endsOn || endsOn < day) form.setFieldValue('endsOn', day)
              }}
            />
            <TextInput type="date" {...field(form, 'endsOn', { label: labels.endsOn })} />
          </div>
          <PastDay day={form.values.startsOn} />
          <TextInput {...field(form, 'place', { label: labels.place, optional: true })} maxLength={300} />
        </>
      )}
      <Textarea
        {...field(form, 'purpose', { label: labels.purpose, optional: true })}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <TextInput
        {...field(form, 'legalBase', { label: labels.legalBase, help: t('form.legalBaseHelp'), optional: true })}
        maxLength={4000}
      />
      <Radio.Group {...form.getInputProps('visibility')} label={labels.visibility}>
        <div className={classes.section}>
          {VISIBILITIES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`visibility.${value}`)}
              description={t(`form.visibilityHelp.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  )
}
