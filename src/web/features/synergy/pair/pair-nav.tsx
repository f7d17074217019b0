import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from './pair.module.css'
import type { Neighbours } from './use-neighbours.ts'

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"]'

/** J goes to the next pair, K to the one before; never while somebody types or a dialog is open. */
function useKeys({ previous, next }: Neighbours) {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      const to = { j: next, k: previous }[event.key]
      if (to) router.history.push(to)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [router, previous, next])
}

/** Where in the list one is, and the way to its other pairs. */
export function PairNav({ neighbours }: { neighbours: Neighbours }) {
  const { t } = useTranslation('synergy')
  useKeys(neighbours)
  const { previous, next, position, total } = neighbours
  if (!previous && !next && !position) return null
  const step = (to: string | undefined, word: string, key: string, back: boolean) => (
    <Button
      variant="default"
      {...(to ? { component: Link, to } : { disabled: true })}
      aria-keyshortcuts={key}
      {...(back
        ? { leftSection: <IconChevronLeft {...SMALL_ICON} /> }
        : { rightSection: <IconChevronRight {...SMALL_ICON} /> })}
    >
      {word}
      <kbd className={classes.key} aria-hidden>
        {key}
      </kbd>
    </Button>
  )
  return (
    <nav aria-label={t('pair.nav')} className={classes.nav}>
      <span className={classes.position}>
        {position ? t('pair.positionOf', { n: position, total }) : t('pair.leftList')}
      </span>
      {step(previous, t('pair.previous'), 'K', true)}
      {step(next, t('pair.next'), 'J', false)}
    </nav>
  )
}
