import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { filterOf, type PlansAddress } from '../view.ts'
import { exportAddress } from './export-address.ts'
import classes from './list.module.css'

/** The rows as they are filtered and sorted now, as a spreadsheet. */
export function ExportMenu({ year, address }: { year: number; address: PlansAddress }) {
  const { t } = useTranslation('plans')
  const to = (format: 'xlsx' | 'csv') =>
    exportAddress({ ...filterOf(year, address), sort: address.sort ?? 'name', format })
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload {...SMALL_ICON} />}>
          {t('list.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={to('xlsx')} download>
          {t('list.exportXlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={to('csv')} download>
          {t('list.exportCsv')}
        </Menu.Item>
        <p className={classes.menuNote}>{t('list.exportWhy')}</p>
      </Menu.Dropdown>
    </Menu>
  )
}
