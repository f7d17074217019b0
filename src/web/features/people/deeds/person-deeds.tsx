import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people/shapes.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { LifeDialog } from './life-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/** What may be done with a person; each deed asks why, and can be undone from the history. */
export function PersonDeeds({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const [deed, setDeed] = useState<'merge' | 'death' | 'move'>()
  const { merge, recordDeath, recordMove } = person.can
  if (!merge && !recordDeath && !recordMove) return null
  const close = () => setDeed(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown {...SMALL_ICON} />}>
            {t('deeds')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {merge && <Menu.Item onClick={() => setDeed('merge')}>{t('merge.open')}</Menu.Item>}
          {recordDeath && <Menu.Item onClick={() => setDeed('death')}>{t('death.open')}</Menu.Item>}
          {recordMove && <Menu.Item onClick={() => setDeed('move')}>{t('move.open')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {deed === 'merge' && <MergeDialog person={person} onClose={close} />}
      {(deed === 'death' || deed === 'move') && <LifeDialog kind={deed} person={person} onClose={close} />}
    </>
  )
}
