import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import shared from './gatherings.module.css'
import classes from './wide-table.module.css'

/** A table that may be wider than the screen: it scrolls by itself, and says so by a shadow at the edge and, on a phone, in words. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('gatherings')
  return (
    <div className={classes.fit}>
      <p className={`${classes.hint} ${shared.quiet}`}>{t('wideTable')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label={label} tabIndex={0}>
        {children}
      </section>
    </div>
  )
}
