import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Message } from '../feedback/message.tsx'

/** A filter is on and leaves nothing; for `emptyFiltered` of a list. */
export function NothingMatches({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <Message
      icon={IconFilterOff}
      title={t('table.emptyFiltered')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      }
    >
      {t('table.emptyFilteredWhy')}
    </Message>
  )
}
