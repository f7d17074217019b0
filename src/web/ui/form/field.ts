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
export function field<P extends object>(form: { getInputProps: (path: string) => P }, path: string, words: FieldWords) {
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
