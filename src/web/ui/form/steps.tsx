import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './steps.module.css'

interface StepsProps {
  /** The names of the steps in their order. */
  names: readonly string[]
  /** The step that is open, from 0. */
  now: number
  /** Goes back to a step that is done; leave out where one cannot. */
  onStep?: (step: number) => void
}

/** Where in a long task one is: "1 Berkas → 2 Kolom → 3 Periksa → 4 Simpan". */
export function Steps({ names, now, onStep }: StepsProps) {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={t('steps.label')}>
      <p className={classes.narrow}>{t('steps.now', { n: now + 1, total: names.length, name: names[now] ?? '' })}</p>
      <ol className={classes.steps}>
        {names.map((name, step) => {
          const done = step < now
          const words = (
            <>
              <span className={classes.number} aria-hidden>
                {done ? <IconCheck size={16} stroke={2.5} /> : step + 1}
              </span>
              {name}
              {done && <span className="spoken">, {t('steps.done')}</span>}
            </>
          )
          return (
            <li
              key={name}
              className={classes.step}
              data-done={done || undefined}
              aria-current={step === now ? 'step' : undefined}
            >
              {done && onStep ? (
                <button type="button" onClick={() => onStep(step)}>
                  {words}
                </button>
              ) : (
                <span>{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
