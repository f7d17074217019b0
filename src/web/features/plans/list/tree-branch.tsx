import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from './list.module.css'

interface TreeBranchProps {
  level: 1 | 2
  name: string
  code?: string | null
  activities: number
  /** Whole rupiah. */
  budget: number
  startsOpen?: boolean
  children: ReactNode
}

/** A line of the tree with its sums, which opens to what is below it. */
export function TreeBranch({ level, name, code, activities, budget, startsOpen = false, children }: TreeBranchProps) {
  const { t } = useTranslation('plans')
  const [open, setOpen] = useState(startsOpen)
  const below = useId()
  return (
    <li className={classes.branch} data-level={level}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={open}
        aria-controls={below}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight {...SMALL_ICON} className={classes.chevron} />
        <span className={classes.branchName}>
          {code && <span className={classes.code}>{code}</span>} {name}
        </span>
        <span className={classes.sums}>
          <span>{t('list.tree.count', { count: activities })}</span>
          <Money value={budget} short />
        </span>
      </button>
      <ul id={below} hidden={!open}>
        {open && children}
      </ul>
    </li>
  )
}
