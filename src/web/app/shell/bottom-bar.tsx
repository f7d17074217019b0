import { IconMenu2 } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from '../../ui/icon.ts'
import type { Place } from '../places.ts'
import classes from './bottom-bar.module.css'
import type { MenuPlace } from './use-menu.ts'

const MenuSheet = lazy(async () => ({ default: (await import('./menu-sheet.tsx')).MenuSheet }))
const ROOM = 5

/** The menu on a phone: five places; where the person has more, the fifth opens the whole menu. */
export function BottomBar({ menu, here }: { menu: MenuPlace[]; here: Place | undefined }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const path = useLocation({ select: (location) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes because the path changed
  useEffect(() => setOpen(false), [path])

  const more = menu.length > ROOM || menu.some(({ pages }) => pages.length > 1)
  const shown = more ? menu.slice(0, ROOM - 1) : menu
  const hidden = !shown.some(({ place }) => place === here)
  return (
    <nav aria-label={t('mainNav')} className={classes.bar}>
      {shown.map(({ place, icon: PlaceIcon, name, to }) => (
        <Link key={place} to={to} className={classes.place} data-here={place === here || undefined}>
          <PlaceIcon {...ICON} size={22} />
          <span className={classes.name}>{name}</span>
        </Link>
      ))}
      {more && (
        <button
          type="button"
          className={classes.place}
          data-here={hidden || undefined}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => {
            setWanted(true)
            setOpen(true)
          }}
        >
          <IconMenu2 {...ICON} size={22} />
          <span className={classes.name}>{t('more')}</span>
        </button>
      )}
      {wanted && (
        <Suspense>
          <MenuSheet menu={menu} here={here} opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}
