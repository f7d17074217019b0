import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { type ActivityValues, splitFault } from './form-values.ts'

const CODE = /^[1-9x](\.(\d{2}|xx)(\.\d{2}(\.0?[1-8]\.\d{2}(\.\d{2}(\d{2})?)?)?)?)?$/i

/** The form of an activity with what can be told wrong before it is sent; the server judges again. */
export function useActivityForm(initialValues: ActivityValues) {
  const { t } = useTranslation('plans')
  return useForm<ActivityValues>({
    initialValues,
    validateInputOnBlur: ['code', 'endsOn', 'usia_max', 'desilTo'],
    validate: {
      agencyId: (value) => (value ? null : t('form.required')),
      name: (value) => (value.trim().length > 2 ? null : t('form.required')),
      unit: (value) => (value.trim() ? null : t('form.required')),
      code: (value) => (value.trim() === '' || CODE.test(value.trim()) ? null : t('form.codeWrong')),
      endsOn: (value, { startsOn }) => (value && startsOn && value < startsOn ? t('form.periodWrong') : null),
      usia_max: (value, { usia_min: least }) =>
        value !== '' && least !== '' && value < least ? t('form.ageWrong') : null,
      desilTo: (value, { desilFrom }) =>
        value && desilFrom && Number(value) < Number(desilFrom) ? t('form.decileWrong') : null,
    },
  })
}

export type ActivityFormState = ReturnType<typeof useActivityForm>

/** Says at the field what the split of a count lacks; true when it lacks nothing. A draft may lack it. */
export function useSplitCheck(form: ActivityFormState): () => boolean {
  const { t } = useTranslation('plans')
  return () => {
    const values = form.getValues()
    const fault = splitFault(values)
    if (!fault) return true
    form.setFieldError(
      'expectedFemale',
      fault.kind === 'missing'
        ? t('form.splitMissing')
        : t('form.splitWrong', { sum: fault.sum, all: values.expectedPeople }),
    )
    return false
  }
}
