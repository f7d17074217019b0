import { ActionIcon, Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconClock, IconUser, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract/matching/questions.ts'
import { ICON } from '../../../ui/icon.ts'
import classes from './review.module.css'

interface AnswerBarProps {
  can: boolean
  onAnswer: (what: Answer) => void
  onUndo: (() => void) | undefined
}

interface Choice {
  readonly what: Answer | 'undo'
  readonly icon: typeof IconUser
  /** As it is shown, and as it is told to screen readers. */
  readonly key: string
  readonly keys: string
  readonly variant: string
  readonly color?: string
  /** On a phone only the icon is shown. */
  readonly isLesser?: true
}

const CHOICES: readonly Choice[] = [
  { what: 'different', icon: IconUsers, key: 'B ←', keys: 'B ArrowLeft', variant: 'outline', color: 'bata' },
  { what: 'same', icon: IconUser, key: 'S →', keys: 'S ArrowRight', variant: 'filled' },
  { what: 'later', icon: IconClock, key: 'N', keys: 'N', variant: 'default', isLesser: true },
  { what: 'undo', icon: IconArrowBackUp, key: 'Z', keys: 'Z', variant: 'subtle', color: 'gray', isLesser: true },
]

/** The answers, with the keys that give them. They stay where they are from pair to pair, so that a pointer need not move. */
export function AnswerBar({ can, onAnswer, onUndo }: AnswerBarProps) {
  const { t } = useTranslation('review')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  return (
    <fieldset className={classes.bar} aria-label={t('pair.answers')}>
      {CHOICES.map(({ what, icon: Icon, key, keys, variant, color, isLesser }) => {
        const shared = {
          variant,
          ...(color && { color }),
          disabled: what === 'undo' ? !onUndo : !can,
          'aria-keyshortcuts': keys,
          onClick: () => (what === 'undo' ? onUndo?.() : onAnswer(what)),
        }
        if (narrow && isLesser)
          return (
            <ActionIcon key={what} size={44} aria-label={t(`pair.${what}`)} {...shared}>
              <Icon {...ICON} />
            </ActionIcon>
          )
        return (
          <Button
            key={what}
            {...shared}
            leftSection={<Icon {...ICON} />}
            {...(narrow
              ? { h: 44, px: 8 }
              : {
                  size: 'md',
                  rightSection: (
                    <kbd className={classes.key} aria-hidden>
                      {key}
                    </kbd>
                  ),
                })}
          >
            {t(`pair.${what}`)}
          </Button>
        )
      })}
    </fieldset>
  )
}
