import { Table } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Results } from '#contract/gatherings/questions/questions.ts'
import { api } from '../../../../lib/api.ts'
import { Percent } from '../../../../ui/figures/values.tsx'
import classes from '../../gatherings.module.css'
import { WideTable } from '../../wide-table.tsx'
import own from '../attendance.module.css'

/** Scores by topic of those who answered twice, and feedback once enough have given some. */
export function ResultsBoard({ gatheringId }: { gatheringId: string }) {
  const { t } = useTranslation('gatherings')
  const { data } = useSuspenseQuery(api.gatherings.questions.results.queryOptions({ input: { id: gatheringId } }))
  return (
    <>
      {data.topics.length > 0 && (
        <section className={classes.section}>
          <h3>{t('attendance.questions.scores')}</h3>
          <WideTable label={t('attendance.questions.scores')}>
            <Table className={own.table ?? ''}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('attendance.questions.topic')}</Table.Th>
                  {(['matched', 'before', 'after', 'gain', 'single'] as const).map((name) => (
                    <Table.Th key={name} ta="right">
                      {t(`attendance.questions.${name}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.topics.map((topic) => (
                  <Table.Tr key={topic.topic}>
                    <Table.Th scope="row">{topic.topic}</Table.Th>
                    <Table.Td className={own.number ?? ''}>{topic.matched}</Table.Td>
                    {([topic.before, topic.after, topic.gain] as const).map((value, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three cells that never change places
                      <Table.Td key={at} className={own.number ?? ''}>
                        <Percent value={value} />
                      </Table.Td>
                    ))}
                    <Table.Td className={own.number ?? ''}>{`${topic.onlyBefore} / ${topic.onlyAfter}`}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        </section>
      )}
      <Feedback feedback={data.feedback} />
    </>
  )
}

function Feedback({ feedback }: { feedback: Results['feedback'] }) {
  const { t } = useTranslation('gatherings')
  const { given, least, average, words } = feedback
  return (
    <section className={classes.section}>
      <h3>{t('attendance.questions.feedback')}</h3>
      {average === null ? (
        <p>{t('attendance.questions.tooFew', { count: given, least })}</p>
      ) : (
        <p>{t('attendance.questions.average', { average, count: given })}</p>
      )}
      {words.length > 0 && (
        <>
          <strong>{t('attendance.questions.words')}</strong>
          <ul>
            {words.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: anonymous lines, never reordered on the screen
              <li key={at}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
