import type { useForm } from '@mantine/form'
import type { DecisionValues } from './decision-values.ts'

/** What the fields of a decision need of its form. */
export type DecisionFormState = Pick<
  ReturnType<typeof useForm<DecisionValues>>,
  'values' | 'getInputProps' | 'setFieldValue'
>
