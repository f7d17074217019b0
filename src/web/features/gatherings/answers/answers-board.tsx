import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import classes from '../gatherings.module.css'
import { ANSWERS, type GatheringAddress } from '../view.ts'
import { WideTable } from '../wide-table.tsx'
import own from './answers.module.css'

export interface Summary {
  total: number
  uninvited: number
  kinds: {
    kind: NonNullable<GatheringAddress['agencyKind']> | null
    total: number
    answers: Partial<Record<(typeof ANSWERS)[number], number>>
  }[]
}

/** Who has answered, by kind of agency; a number narrows the list below to the people behind it. */
export function AnswersBoard({ summary }: { summary: Summary }) {
  const { t } = useTranslation('gatherings')
  const [, setAddress] = useAddress<GatheringAddress>()
  const total = (answer: (typeof ANSWERS)[number]) =>
    summary.kinds.reduce((sum, { answers }) => sum + (answers[answer] ?? 0), 0)
  const count = (value: number, patch: Parameters<typeof setAddress>[0], label: string) =>
    value === 0 ? (
      <span className={classes.quiet}>0</span>
    ) : (
      <button type="button" className={own.count} aria-label={label} onClick={() => setAddress(patch)}>
        {value}
      </button>
    )
  return (
    <section className={classes.section}>
      <h2>{t('answers.title')}</h2>
      <WideTable label={t('answers.title')}>
        <Table className={own.board ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('answers.kind')}</Table.Th>
              <Table.Th ta="end">{t('answers.called')}</Table.Th>
              {ANSWERS.map((answer) => (
                <Table.Th key={answer} ta="end">
                  {t(`answers.of.${answer}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.kinds.map(({ kind, total: called, answers }) => {
              const name = t(`roster.kind.${kind ?? 'none'}`)
              return (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td ta="end">{called}</Table.Td>
                  {ANSWERS.map((answer) => (
                    <Table.Td key={answer} ta="end">
                      {count(
                        answers[answer] ?? 0,
                        { answer: [answer], agencyKind: kind ?? undefined },
                        `${name}, ${t(`answers.of.${answer}`)}: ${answers[answer] ?? 0}`,
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('answers.all')}</Table.Th>
              <Table.Td ta="end">
                {count(
                  summary.total,
                  { answer: undefined, agencyKind: undefined },
                  `${t('answers.all')}, ${t('answers.called')}: ${summary.total}`,
                )}
              </Table.Td>
              {ANSWERS.map((answer) => (
                <Table.Td key={answer} ta="end">
                  {count(
                    total(answer),
                    { answer: [answer], agencyKind: undefined },
                    `${t('answers.all')}, ${t(`answers.of.${answer}`)}: ${total(answer)}`,
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </WideTable>
    </section>
  )
}
