import { Alert, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListEditionWithLayout, ListTerms } from '#contract/lists.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import classes from '../../../ui/importing/importing.module.css'
import type { EditionAddress } from '../view.ts'
import { type Answers, groupTables, hasNames, toSheets, withAnswer } from './group-sheets.ts'
import { OtherSheets } from './other-sheets.tsx'
import { TableGroupView } from './table-group-view.tsx'
import { TermsFields } from './terms-fields.tsx'

const termsOf = (found: ListEditionWithLayout): ListTerms => ({
  agencyId: found.agencyId,
  title: found.title,
  serviceKind: found.serviceKind,
  period: found.period,
  asOf: found.asOf,
  giver: found.giver,
  fundSource: found.fundSource,
})

const readSheets = ({ layout }: ListEditionWithLayout): ReadonlySet<number> =>
  new Set(layout.sheets.flatMap(({ isRead, number }) => (isRead ? [number] : [])))

/** Step 2: what the list is, which sheets count, and what the columns mean. */
export function ColumnsStep({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const [, change] = useAddress<EditionAddress>()
  const [terms, setTerms] = useState(termsOf(found))
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [read, setRead] = useState(readSheets(found))
  const groups = groupTables(found.layout)
  const startOver = (next: ListEditionWithLayout) => {
    setAnswers(new Map())
    setRead(readSheets(next))
  }
  const check = useMutation({
    mutationFn: async () => {
      await client.lists.map({ id: found.id, terms, sheets: toSheets(found.layout, groups, answers, read) })
      await client.lists.check({ id: found.id })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.lists.key() }),
    onSuccess: () => change({ step: undefined, show: undefined, code: undefined, change: undefined }),
  })
  const missing = missingFrom(found, terms, hasNames(groups, answers, read))
  const rows = groups.reduce(
    (sum, { tables }) =>
      sum + tables.reduce((own, { sheet, table }) => own + (read.has(sheet.number) ? table.dataRows : 0), 0),
    0,
  )
  const toggle = (sheet: number) =>
    setRead(read.has(sheet) ? read.difference(new Set([sheet])) : read.union(new Set([sheet])))
  return (
    <div className={classes.step}>
      <TermsFields found={found} terms={terms} onTerms={setTerms} />
      {found.remarks.map(({ code, what, now }) => (
        <Alert key={`${code} ${what}`} color="kunyit" role="status">
          {what} {now}
        </Alert>
      ))}
      {groups.map((group) => (
        <TableGroupView
          key={group.key}
          id={found.id}
          group={group}
          read={read}
          onToggle={toggle}
          answers={answers.get(group.key) ?? new Map()}
          onAnswer={(column, field) => setAnswers(withAnswer(answers, group, column, field))}
          onRead={startOver}
        />
      ))}
      <OtherSheets found={found} onRead={startOver} />
      <div className={classes.narrow}>
        {missing.length > 0 && (
          <Alert color="kunyit" role="status">
            {t('columns.missing', { fields: missing.map((one) => t(`term.${one}`)).join(', ') })}
          </Alert>
        )}
        {check.error && (
          <Alert color="bata" role="alert">
            {requestError(check.error).message}
          </Alert>
        )}
        <div>
          <Button disabled={missing.length > 0 || rows === 0} loading={check.isPending} onClick={() => check.mutate()}>
            {t('columns.check', { rows: formatNumber(rows, currentLanguage()) })}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** What is still to be said before the rows can be read. */
function missingFrom(found: ListEditionWithLayout, terms: ListTerms, isNamed: boolean) {
  const needsAgency = found.mayChooseAgency && terms.agencyId === null && found.newAgency === ''
  return [
    ...(needsAgency ? (['agencyId'] as const) : []),
    ...(terms.title.trim() === '' ? (['title'] as const) : []),
    ...(terms.serviceKind === '' ? (['serviceKind'] as const) : []),
    ...(terms.asOf === null ? (['asOf'] as const) : []),
    ...(isNamed ? [] : (['name'] as const)),
  ]
}
