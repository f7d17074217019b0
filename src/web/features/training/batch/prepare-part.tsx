import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { api, client } from '../../../lib/api.ts'
import { Todo } from '../needs/todo.tsx'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'
import { useDeed } from '../use-deed.ts'

/** What those who take part need, beside what the organiser provides for it. */
export function PreparePart({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { nameOf, provideOf } = useChoices()
  const { data = [] } = useQuery(api.training.preparation.needs.queryOptions({ input: { batchId: batch.id } }))
  const { doIt } = useDeed()
  const isDue = data.some(({ admitted, followup }) => admitted > 0 && !followup)
  const make = () =>
    doIt(async () => t('prepare.made', { count: (await client.training.preparation.provide({ id: batch.id })).opened }))
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{t('prepare.title')}</h2>
        {batch.can.edit && isDue && (
          <Button variant="default" onClick={() => void make()}>
            {t('prepare.make')}
          </Button>
        )}
      </div>
      {data.length === 0 && <p className={classes.quiet}>{t('prepare.none')}</p>}
      <ul className={classes.plain}>
        {data.map((line) => (
          <li key={line.need} className={classes.row}>
            <span className={classes.words}>
              <strong>{nameOf(line.need)}</strong>
              <span>{provideOf(line.need)}</span>
              <span className={classes.quiet}>
                {`${t('needs.admitted')}: ${line.admitted} · ${t('needs.waiting')}: ${line.waiting}`}
              </span>
            </span>
            <Todo followup={line.followup} />
          </li>
        ))}
      </ul>
    </section>
  )
}
