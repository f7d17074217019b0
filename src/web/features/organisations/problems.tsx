import { useTranslation } from 'react-i18next'
import type { OfficialsImport } from '#contract/organisations/shapes.ts'
import classes from './organisations.module.css'

/** What is wrong with rows of a list, with row and column. */
export function Problems({ problems }: { problems: OfficialsImport['problems'] }) {
  const { t } = useTranslation('organisations')
  if (problems.length === 0) return null
  return (
    <>
      <h2>{t('import.problems')}</h2>
      <ul className={classes.problems}>
        {problems.map(({ row, column, severity, message }) => (
          <li key={`${row} ${column} ${message}`} data-severity={severity}>
            <strong>
              {`${t(`import.${severity}`)} · ${t('import.row')} ${row}`}
              {column && ` · ${t('import.column')} ${column}`}
            </strong>
            <br />
            {message}
          </li>
        ))}
      </ul>
    </>
  )
}
