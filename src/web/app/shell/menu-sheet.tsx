import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Place } from '../places.ts'
import { MainNav } from './main-nav.tsx'
import type { MenuPlace } from './use-menu.ts'

interface MenuSheetProps {
  menu: MenuPlace[]
  here: Place | undefined
  opened: boolean
  onClose: () => void
}

/** The whole menu on a phone, drawn up from the bottom bar. */
export function MenuSheet({ menu, here, opened, onClose }: MenuSheetProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="80%"
      title={t('more')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <MainNav menu={menu} here={here} unfolded />
    </Drawer>
  )
}
