import type { ReactNode } from 'react'

/** What the parts of a form need of Mantine's `useForm`, whatever its rules are. */
export interface FormOf<V extends object> {
  values: V
  errors: Readonly<Record<string, ReactNode>>
  getValues: () => V
  setValues: (values: V) => void
  setErrors: (errors: Record<string, string>) => void
  validate: () => { hasErrors: boolean } | Promise<{ hasErrors: boolean }>
}
