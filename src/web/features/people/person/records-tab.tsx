import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, PersonRecord } from '#contract/people/shapes.ts'
import { api } from '../../../lib/api.ts'
import { loadStrings } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { SplitDialog } from '../deeds/split-dialog.tsx'
import classes from './person.module.css'
import { Tie } from './tie.tsx'
import { useRecordLines } from './use-record-lines.ts'

interface RecordsTabProps {
  person: Person
  onReveal: (recordId: string) => void
}

/** Every row of a list that this person is built from, side by side; what differs is marked. */
export function RecordsTab({ person, onReveal }: RecordsTabProps) {
  const { t } = useTranslation('people')
  const query = useQuery(api.people.records.queryOptions({ input: { id: person.id } }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [splitting, setSplitting] = useState(false)
  const [hasWords, setHasWords] = useState(false)
  // Why two rows are one is told in the words of the review.
  useEffect(() => void loadStrings('review').then(() => setHasWords(true)), [])
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('recordsFailed')} onRetry={() => void query.refetch()} />
  if (!data || !hasWords) return <LoadingRows rows={8} />
  const choose = (id: string, on: boolean) => setChosen((all) => (on ? [...all, id] : all.filter((one) => one !== id)))
  const maySplit = person.can.split && data.length > 1
  return (
    <>
      <p className={classes.hint}>{t('recordsHint', { count: data.length })}</p>
      <SideBySide
        records={data}
        chosen={chosen}
        {...(maySplit && { onChoose: choose })}
        {...(person.can.reveal && { onReveal })}
      />
      {maySplit && (
        <div>
          <Button
            variant="default"
            disabled={chosen.length === 0 || chosen.length === data.length}
            onClick={() => setSplitting(true)}
          >
            {chosen.length === 0 ? t('split.openNone') : t('split.open', { count: chosen.length })}
          </Button>
          <p className={classes.hint}>{chosen.length === data.length ? t('split.all') : t('split.how')}</p>
        </div>
      )}
      {splitting && (
        <SplitDialog
          person={person}
          recordIds={chosen}
          onClose={(isDone) => {
            setSplitting(false)
            if (isDone) setChosen([])
          }}
        />
      )}
    </>
  )
}

interface SideBySideProps {
  records: readonly PersonRecord[]
  chosen: readonly string[]
  onChoose?: (id: string, on: boolean) => void
  onReveal?: (id: string) => void
}

function SideBySide({ records, chosen, onChoose, onReveal }: SideBySideProps) {
  const { t } = useTranslation('people')
  const lines = useRecordLines(records)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by keyboard
    <section className={classes.scroll} aria-label={t('tab.records')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('list')}</th>
            {records.map(({ id, agency, list }) => (
              <th key={id} scope="col">
                <span className={classes.agency}>{agency.shortName}</span>
                <span>{list.title}</span>
                <span className={classes.quiet}>
                  <DayText value={list.asOf} short />
                  {list.isSuperseded && ` · ${t('superseded')}`}
                </span>
                <span className={classes.quiet}>
                  {list.sheet ? t('where', { sheet: list.sheet, row: list.row }) : t('whereRow', { row: list.row })}
                </span>
                {onChoose && (
                  <Checkbox
                    size="xs"
                    label={t('split.choose')}
                    aria-label={t('split.chooseOne', { list: list.title, row: list.row })}
                    checked={chosen.includes(id)}
                    onChange={(event) => onChoose(id, event.currentTarget.checked)}
                  />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map(({ recordId, text, differs }) => (
                <td key={recordId} data-differs={differs || undefined}>
                  {differs && (
                    <span title={t('differs')}>
                      <span aria-hidden>≠ </span>
                      <span className="spoken">{t('differs')}: </span>
                    </span>
                  )}
                  {text ?? <span className={classes.quiet}>{t('notSaid')}</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('why')}</th>
            {records.map((record) => (
              <td key={record.id}>
                <Tie tie={record.tie} />
                {onReveal && record.masked.length > 0 && (
                  <Button variant="subtle" size="compact-sm" onClick={() => onReveal(record.id)}>
                    {t('reveal.record')}
                  </Button>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
