import { field } from '../../../ui/form/field.ts'

/**
 * A field that may stay empty, without saying so: of a form in which only a few are needed, those few are marked instead.
 */
export const optionalField = <P extends object>(
  form: { getInputProps: (path: string) => P },
  path: string,
  words: { label: string; help?: string },
) => ({ ...field(form, path, words), 'aria-required': false })
