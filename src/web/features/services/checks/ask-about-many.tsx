import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconDownload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateFile, CheckAnswer } from '#contract/services/checks.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import { FileDrop } from '../../../ui/form/file-drop.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { AboutFields, useAboutLabels, useAboutRules } from './about-fields.tsx'
import { AnswerBadge, OfficerLine } from './answer.tsx'
import { saveText, toCsv } from './answer-sheet.ts'
import classes from './checks.module.css'

type Rows = CandidateFile['rows']
type Answered = Awaited<ReturnType<typeof client.services.checks.askList>>

const MOST_BYTES = 5_000_000

/** Many candidates from a spreadsheet or pasted from one; each row is answered by itself. */
export function AskAboutMany({ most, rowMillis }: { most: number; rowMillis: number }) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const [read, setRead] = useState<CandidateFile>()
  const rows = read?.rows
  const [answered, setAnswered] = useState<Answered>()
  const form = useForm({ initialValues: { kind: '', on: useToday(), purpose: '' }, validate: useAboutRules() })
  const labels = useAboutLabels()
  const isTooLong = (rows?.length ?? 0) > most
  const send = async (about: typeof form.values) => {
    if (!rows || isTooLong) return
    const candidates = rows.map(({ row: _row, village: _village, faults: _faults, ...candidate }) => candidate)
    setAnswered(await client.services.checks.askList({ ...about, candidates }))
    await queries.invalidateQueries({ queryKey: api.services.checks.key() })
  }
  const take = (next: CandidateFile | undefined) => {
    setRead(next)
    setAnswered(undefined)
  }
  return (
    <div className={classes.many}>
      <Source onRead={take} />
      {rows && (
        <p role="status">
          {isTooLong
            ? t('checks.tooLong', { most: formatNumber(most, currentLanguage()) })
            : t('checks.rowsRead', { count: rows.length, withNik: rows.filter(({ nik }) => nik).length })}
        </p>
      )}
      {read && <NotRead read={read} />}
      {rows && rows.length > 0 && !isTooLong && (
        <>
          <Form form={form} labels={labels} submit={t('checks.askAll', { count: rows.length })} onSubmit={send}>
            <AboutFields form={form} />
            <p className={classes.hint}>
              {t('checks.takes', { count: Math.max(1, Math.round((rows.length * rowMillis) / 1000)) })}
            </p>
          </Form>
          <Answers rows={rows} answered={answered} />
        </>
      )}
    </div>
  )
}

/** Where the candidates come from: a file, or what was copied from a spreadsheet. */
function Source({ onRead }: { onRead: (read: CandidateFile | undefined) => void }) {
  const { t } = useTranslation('services')
  const [file, setFile] = useState<File | null>(null)
  const [pasted, setPasted] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const read = async (source: File | null) => {
    setFile(source)
    setRefusal(undefined)
    if (!source) return onRead(undefined)
    setBusy(true)
    try {
      onRead(await client.services.checks.readFile({ file: source }))
    } catch (error) {
      onRead(undefined)
      setRefusal(requestError(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={classes.source}>
      <FileDrop
        label={t('checks.file')}
        endings={['.xlsx', '.csv']}
        maxBytes={MOST_BYTES}
        file={file}
        onFile={(next) => void read(next)}
        {...(refusal && { error: refusal })}
      />
      <div className={classes.paste}>
        <Textarea
          label={t('checks.paste')}
          description={t('checks.pasteHelp')}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          minRows={4}
          maxRows={8}
          autosize
          spellCheck={false}
        />
        <Button
          variant="default"
          loading={busy}
          disabled={pasted.trim() === ''}
          onClick={() => void read(new File([pasted], `${t('checks.pastedName')}.csv`, { type: 'text/csv' }))}
        >
          {t('checks.readPasted')}
        </Button>
      </div>
    </div>
  )
}

/** Columns that the file does not have, and rows that nobody is asked about. */
function NotRead({ read: { missing, unnamed } }: { read: CandidateFile }) {
  const { t } = useTranslation('services')
  const lines = [
    ...missing.map((field) => t(`checks.missing.${field}`)),
    ...(unnamed.length > 0 ? [t('checks.unnamed', { count: unnamed.length, rows: unnamed.join(', ') })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className={classes.notRead} role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** What was written in a row and is left out, in words. */
function Faults({ faults }: { faults: Rows[number]['faults'] }) {
  const { t } = useTranslation('services')
  if (faults.length === 0) return null
  const what = faults.map((fault) => t(`checks.fault.${fault}`)).join(', ')
  return <div className={classes.fault}>{t('checks.unused', { what })}</div>
}

/** The answers beside what was asked, as a spreadsheet; made here, since the server keeps nothing of a candidate. */
function SaveAnswers({ rows, answered }: { rows: Rows; answered: Answered }) {
  const { t } = useTranslation('services')
  const save = () => {
    const heading = [
      t('checks.row'),
      t('checks.name'),
      t('checks.village'),
      t('checks.result'),
      t('checks.questionNumber'),
    ]
    const lines = rows.map((row, at) => {
      const found = answered.rows[at]
      const answer = found ? t(`checks.answer.${found.answer}`) : ''
      const reason = found?.isOwn ? ` (${t('checks.own')})` : ''
      return [String(row.row), row.name, row.village, `${answer}${reason}`, found?.id.slice(-8) ?? '']
    })
    saveText(toCsv([heading, ...lines]), `${t('checks.sheetName')}.csv`)
  }
  return (
    <Button variant="default" leftSection={<IconDownload {...SMALL_ICON} />} onClick={save} className={classes.save}>
      {t('checks.saveAnswers')}
    </Button>
  )
}

function Answers({ rows, answered }: { rows: Rows; answered: Answered | undefined }) {
  const { t } = useTranslation('services')
  const count = (answer: CheckAnswer) => answered?.rows.filter((row) => row.answer === answer).length ?? 0
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <section className={classes.many} aria-live="polite">
      {answered && (
        <>
          <p>
            {t('checks.sum', {
              none: number(count('none')),
              conflict: number(count('conflict')),
              ask: number(count('ask')),
            })}
          </p>
          {count('ask') + count('conflict') > 0 && <OfficerLine officer={answered.officer} />}
          <SaveAnswers rows={rows} answered={answered} />
        </>
      )}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="spoken">{t('checks.tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('checks.row')}</th>
              <th scope="col">{t('checks.name')}</th>
              <th scope="col">{t('checks.result')}</th>
              <th scope="col">{t('checks.known')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const found = answered?.rows[at]
              return (
                <tr key={row.row}>
                  <td>{row.row}</td>
                  <th scope="row">{row.name}</th>
                  <td>
                    {found ? (
                      <>
                        <AnswerBadge answer={found.answer} />{' '}
                        <span className={classes.dim}>{t('checks.number', { number: found.id.slice(-8) })}</span>{' '}
                        {found.isOwn && <span className={classes.dim}>{t('checks.own')}</span>}
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                  <td className={classes.dim}>
                    {[
                      row.nik && 'NIK',
                      row.kk && 'KK',
                      row.birthDate && t('checks.birth'),
                      row.villageCode && t('checks.village'),
                      row.village && !row.villageCode && t('checks.villageUnclear', { village: row.village }),
                    ]
                      .filter(Boolean)
                      .join(', ') || t('checks.onlyName')}
                    <Faults faults={row.faults} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
