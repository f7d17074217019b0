import { Anchor } from '@mantine/core'
import { IconCircleDashed, IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { After } from '#contract/gatherings/after/after.ts'
import { pairAddress } from '../../../lib/addresses.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { InstantText } from '../../../ui/figures/values.tsx'
import classes from '../gatherings.module.css'

/** `<activity>/<activity>` */
const addressOf = (id: string) => {
  const [a = '', b = ''] = id.split('/')
  return pairAddress(a, b)
}

/** The pairs of plans that promises were tied to, and whether they have been decided since. */
export function OverlapsSection({ overlaps }: Pick<After, 'overlaps'>) {
  const { t } = useTranslation('gatherings')
  if (overlaps.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('logistics.after.overlaps')}</h2>
      <ul className={classes.plain}>
        {overlaps.map(({ id, title, state, decidedAt }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              {state === 'gone' ? (
                <span>{title}</span>
              ) : (
                <Anchor component={Link} to={addressOf(id)}>
                  {title}
                </Anchor>
              )}
              {decidedAt && (
                <span className={classes.quiet}>
                  <InstantText value={decidedAt} /> · {t('logistics.after.decidedOn')}
                </span>
              )}
            </span>
            <Badge
              tone={state === 'decided' ? 'daun' : state === 'gone' ? 'gray' : 'kunyit'}
              icon={state === 'decided' ? IconGavel : IconCircleDashed}
            >
              {t(`logistics.after.overlapState.${state}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
