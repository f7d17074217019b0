import type { UseFormReturnType } from '@mantine/form'
import i18next from 'i18next'
import type { ReactNode } from 'react'

interface FieldWords {
  label: string
  /** Stands under the field. */
  help?: ReactNode
  /** Most fields are needed; the few that are not say so. */
  optional?: boolean
}

/**
 * Everything a Mantine input needs to be a field of a form: `<TextInput {...field(form, 'name', { label: 'Nama' })} />`.
 * Its id is its path, so that the summary of errors can lead to it.
 */
// biome-ignore lint/suspicious/noExplicitAny: getInputProps of Mantine is typed so; each input narrows it again
export function field<V extends Record<string, any>>(form: UseFormReturnType<V>, path: string, words: FieldWords) {
  const { label, help, optional = false } = words
  return {
    id: path,
    name: path,
    label: optional ? `${label} (${i18next.t('ui:form.optional')})` : label,
    ...(help !== undefined && { description: help }),
    'aria-required': !optional,
    ...form.getInputProps(path),
  }
}
