import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FinishedHouse } from '#contract/houses/views/list.ts'
import classes from './views.module.css'

const HALF = 50

/** One angle of a house before and after, one over the other; the slider uncovers the earlier one. */
export function Compare({ pairs, owner }: { pairs: FinishedHouse['pairs']; owner: string }) {
  const { t } = useTranslation('houses')
  const [at, setAt] = useState(0)
  const [share, setShare] = useState(HALF)
  const pair = pairs[at] ?? pairs[0]
  if (!pair) return null
  const angle = t(`angle.${pair.angle}`)
  const alt = (when: 'before' | 'after') => t('views.pairs.alt', { when: t(`views.pairs.${when}`), angle, owner })
  return (
    <div className={classes.compare}>
      <div className={classes.pictures}>
        <img src={pair.after.thumb} srcSet={`${pair.after.picture} 2x`} alt={alt('after')} loading="lazy" />
        <img
          src={pair.before.thumb}
          srcSet={`${pair.before.picture} 2x`}
          alt={alt('before')}
          loading="lazy"
          style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
        />
        <span className={classes.edge} style={{ left: `${share}%` }} aria-hidden />
        <span className={classes.tagBefore}>{t('views.pairs.before')}</span>
        <span className={classes.tagAfter}>{t('views.pairs.after')}</span>
      </div>
      <input
        type="range"
        className={classes.slider}
        min={0}
        max={100}
        value={share}
        aria-label={t('views.pairs.compare', { angle })}
        onChange={(event) => setShare(Number(event.currentTarget.value))}
      />
      {pairs.length > 1 && (
        <fieldset className={classes.angles} aria-label={t('views.pairs.angle')}>
          {pairs.map((each, index) => (
            <Button
              key={each.angle}
              size="compact-sm"
              variant={index === at ? 'light' : 'default'}
              aria-pressed={index === at}
              onClick={() => setAt(index)}
            >
              {t(`angle.${each.angle}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
