import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface SidePanelProps {
  opened: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
}

/** A quick look beside the list; on a phone it rises from below. Full work has a page of its own. */
export function SidePanel({ opened, onClose, title, children }: SidePanelProps) {
  const { t } = useTranslation('ui')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '85%' : 480}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Drawer>
  )
}
