import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../field-work.module.css'
import type { FileOutcome, LineOutcome } from './take-in.ts'

interface FileReportProps {
  /** Null: it is no file of an officer's phone. */
  outcome: FileOutcome | null
  /** What came in, in words: it is sent from here, or the office has it. */
  taken: (count: number) => string
  /** The house and question or angle of a line. */
  nameOf: (line: LineOutcome) => string
}

const FINE: ReadonlySet<LineOutcome['outcome']> = new Set(['taken', 'known'])

/** What became of a file: how much came in, and each line that did not, with why. */
export function FileReport({ outcome, taken, nameOf }: FileReportProps) {
  const { t } = useTranslation('field-work')
  if (!outcome)
    return (
      <Alert color="bata" role="alert">
        {t('file.none')}
      </Alert>
    )
  const count = (wanted: LineOutcome['outcome']) => outcome.lines.filter((line) => line.outcome === wanted).length
  const troubled = outcome.lines.filter((line) => !FINE.has(line.outcome))
  const known = count('known')
  const wordsOf = ({ outcome: became, why }: LineOutcome) => {
    if (became === 'taken' || became === 'known') return ''
    const said = t(`file.${became}`)
    return why ? `${said}: ${why}` : said
  }
  return (
    <div role="status" className={classes.guide}>
      <Alert color={troubled.length + outcome.missing > 0 ? 'kunyit' : 'daun'}>
        <p>{taken(count('taken'))}</p>
        {known > 0 && <p>{t('file.known', { count: known })}</p>}
        {troubled.length > 0 && <p>{t('file.troubled', { count: troubled.length })}</p>}
        {outcome.missing > 0 && <p>{t('file.missing', { count: outcome.missing })}</p>}
      </Alert>
      {troubled.length > 0 && (
        <ul className={classes.queue}>
          {troubled.map((line) => (
            <li key={line.line}>
              <div className={classes.who}>
                <strong>{line.what === 'line' ? t('file.line', { line: line.line }) : nameOf(line)}</strong>
                <span className={classes.small}>{wordsOf(line)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
