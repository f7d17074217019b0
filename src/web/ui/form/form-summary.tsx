import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from '../icon.ts'
import classes from './form.module.css'

interface FormSummaryProps {
  ref: Ref<HTMLDivElement>
  errors: Readonly<Record<string, ReactNode>>
  labels: Readonly<Record<string, string>>
  refusal?: string | undefined
}

/** Leads to the input of a path, also where only a group of inputs carries it. */
function focusField(path: string) {
  const found = document.getElementById(path) ?? document.getElementById(path.split('.')[0] ?? '')
  found?.focus()
  found?.scrollIntoView({ block: 'center' })
}

/** What must be put right before the form can be sent; each line leads to its field. */
export function FormSummary({ ref, errors, labels, refusal }: FormSummaryProps) {
  const { t } = useTranslation('ui')
  const wrong = Object.entries(errors).filter(([, message]) => message)
  const shown = wrong.length > 0 || refusal !== undefined
  return (
    <div ref={ref} tabIndex={-1} role="alert" className={shown ? classes.summary : undefined}>
      {shown && (
        <>
          <strong className={classes.summaryTitle}>
            <IconAlertTriangle {...ICON} />
            {refusal ?? t('form.summary', { count: wrong.length })}
          </strong>
          {wrong.length > 0 && (
            <ul>
              {wrong.map(([path, message]) => (
                <li key={path}>
                  <a
                    href={`#${path}`}
                    onClick={(event) => {
                      event.preventDefault()
                      focusField(path)
                    }}
                  >
                    {labels[path] ?? path}
                  </a>
                  : {message}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}
