import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../lib/i18n.ts'
import { requestError } from '../../lib/request-error.ts'
import { fieldErrors } from './field-errors.ts'
import classes from './form.module.css'
import type { FormOf } from './form-of.ts'
import { FormSummary } from './form-summary.tsx'

interface FormProps<V extends object> {
  form: FormOf<V>
  /** The names of the fields by path, for the summary. */
  labels: Readonly<Record<string, string>>
  /** `button`: the `value` of the submit button that was pressed, where a form has several. */
  onSubmit: (values: V, button: string | undefined) => Promise<unknown>
  /** What the button does: "Simpan kegiatan". */
  submit: string
  /** Beside the button, such as *cancel*. */
  more?: ReactNode
  children: ReactNode
}

/** One column; errors at the field and in a summary that leads to it; what the server refuses lands in both too. */
export function Form<V extends object>({ form, labels, onSubmit, submit, more, children }: FormProps<V>) {
  const { t } = useTranslation('ui')
  const summary = useRef<HTMLDivElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const toSummary = () => requestAnimationFrame(() => summary.current?.focus())

  const send = async (values: V, button: string | undefined) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      await onSubmit(values, button)
    } catch (error) {
      const { message, data } = requestError(error, currentLanguage(), labels)
      form.setErrors(fieldErrors(data))
      setRefusal(message)
      toSummary()
    } finally {
      setBusy(false)
    }
  }
  const check = async (button: string | undefined) => {
    const { hasErrors } = await form.validate()
    if (hasErrors) toSummary()
    else await send(form.getValues(), button)
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        void check(submitter?.getAttribute('value') ?? undefined)
      }}
    >
      <FormSummary ref={summary} errors={form.errors} labels={labels} refusal={refusal} />
      {children}
      <div className={classes.actions}>
        <Button type="submit" loading={busy} aria-label={busy ? t('form.sending') : undefined}>
          {submit}
        </Button>
        {more}
      </div>
    </form>
  )
}
