import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NeedLine } from '#contract/training/preparation.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'

/** How far the to-do of a need is. */
export function Todo({ followup }: Pick<NeedLine, 'followup'>) {
  const { t } = useTranslation('training')
  if (!followup) return <span>{t('needs.noTodo')}</span>
  const words = {
    open: t('needs.todoOpen', { day: formatDay(followup.dueOn, currentLanguage(), true) }),
    done: t('needs.todoDone'),
    dropped: t('needs.todoDropped'),
  }
  if (followup.id === null) return <span>{words[followup.state]}</span>
  return (
    <Anchor component={Link} to={followupsAddress({ id: followup.id })}>
      {words[followup.state]}
    </Anchor>
  )
}
