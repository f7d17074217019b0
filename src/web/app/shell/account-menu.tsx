import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, currentLanguage, LANGUAGES } from '../../lib/i18n.ts'
import { signOut, useSession } from '../../lib/session.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { ICON } from '../../ui/icon.ts'
import { AccountButton } from './account-button.tsx'

const LANGUAGE_NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const
const SCHEMES = ['light', 'dark', 'auto'] as const
const tick = <IconCheck {...ICON} />

/** What concerns the person and this device: language, light or dark, signing out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { user } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}
          <br />
          {user.email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('account.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={language === currentLanguage()}
            rightSection={language === currentLanguage() ? tick : null}
            onClick={() => void changeLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('account.scheme')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            rightSection={scheme === colorScheme ? tick : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`account.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...ICON} />} onClick={() => void signOut().catch(notifyError)}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
