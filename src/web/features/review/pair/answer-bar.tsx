import { Button } from '@mantine/core'
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

const Key = ({ children }: { children: string }) => (
  <kbd className={classes.key} aria-hidden>
    {children}
  </kbd>
)

/** The answers, with the keys that give them. They stay where they are from pair to pair, so that a pointer need not move. */
export function AnswerBar({ can, onAnswer, onUndo }: AnswerBarProps) {
  const { t } = useTranslation('review')
  return (
    <fieldset className={classes.bar} aria-label={t('pair.answers')}>
      <Button
        variant="outline"
        size="md"
        color="bata"
        disabled={!can}
        leftSection={<IconUsers {...ICON} />}
        rightSection={<Key>B ←</Key>}
        aria-keyshortcuts="B ArrowLeft"
        onClick={() => onAnswer('different')}
      >
        {t('pair.different')}
      </Button>
      <Button
        size="md"
        disabled={!can}
        leftSection={<IconUser {...ICON} />}
        rightSection={<Key>S →</Key>}
        aria-keyshortcuts="S ArrowRight"
        onClick={() => onAnswer('same')}
      >
        {t('pair.same')}
      </Button>
      <Button
        variant="default"
        size="md"
        disabled={!can}
        leftSection={<IconClock {...ICON} />}
        rightSection={<Key>N</Key>}
        aria-keyshortcuts="N"
        onClick={() => onAnswer('later')}
      >
        {t('pair.later')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="md"
        disabled={!onUndo}
        leftSection={<IconArrowBackUp {...ICON} />}
        rightSection={<Key>Z</Key>}
        aria-keyshortcuts="Z"
        onClick={() => onUndo?.()}
      >
        {t('pair.undo')}
      </Button>
    </fieldset>
  )
}
