import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportProblem } from '#contract/imports.ts'
import classes from './importing.module.css'

/** What is wrong with a row, line by line for a list of reasons: the column, what, and what to do now. */
export function ProblemLines({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('ui')
  return problems.map(({ code, severity, column, letters, what, now }) => (
    <li key={`${code} ${letters} ${what}`} data-severity={severity}>
      {severity === 'error' ? <IconBan size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      <span>
        {column && <strong>{t('importing.column', { name: column })}: </strong>}
        {what} <span className={classes.help}>{now}</span>
      </span>
    </li>
  ))
}
