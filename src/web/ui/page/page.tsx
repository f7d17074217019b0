import { Anchor, Breadcrumbs } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Figure, Figures } from './figures.tsx'
import classes from './page.module.css'

export interface Crumb {
  name: string
  /** An address inside Selaras. */
  to: string
}

interface PageProps {
  /** The question that this page answers. */
  title: string
  /** One line of context below the title. */
  context?: ReactNode
  /** From the place down to the parent of this page; the page itself is not repeated. */
  crumbs?: readonly Crumb[]
  /** At most four; each leads to the rows behind it. */
  figures?: readonly Figure[]
  /** The one primary action of the page. */
  action?: ReactNode
  /** Quieter actions, before the primary one. */
  more?: ReactNode
  children: ReactNode
}

let lastPath: string | undefined

/** After a change of page the title takes the focus, so that a screen reader begins there and Tab goes on from there. */
function useFocusOnArrival() {
  const title = useRef<HTMLHeadingElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== path) title.current?.focus({ preventScroll: true })
    lastPath = path
  }, [path])
  return title
}

/** A page: where it is, the question it answers, at most four figures, one primary action, then the thing itself. */
export function Page({ title, context, crumbs = [], figures = [], action, more, children }: PageProps) {
  const { t } = useTranslation('ui')
  const heading = useFocusOnArrival()
  return (
    <div className={classes.page}>
      <title>{`${title} · Selaras`}</title>
      <header className={classes.header}>
        {crumbs.length > 0 && (
          <nav aria-label={t('breadcrumb')}>
            <Breadcrumbs separatorMargin={6} classNames={{ root: classes.crumbs ?? '' }}>
              {crumbs.map(({ name, to }) => (
                <Anchor key={to} component={Link} to={to} size="sm">
                  {name}
                </Anchor>
              ))}
            </Breadcrumbs>
          </nav>
        )}
        <div className={classes.titleRow}>
          <div className={classes.words}>
            <h1 ref={heading} tabIndex={-1} className={classes.title}>
              {title}
            </h1>
            {context && <p className={classes.context}>{context}</p>}
          </div>
          {(action || more) && (
            <div className={classes.actions}>
              {more}
              {action}
            </div>
          )}
        </div>
        {figures.length > 0 && <Figures figures={figures} />}
      </header>
      {children}
    </div>
  )
}
