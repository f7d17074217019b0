import { SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { servedAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { Page } from '../../../ui/page/page.tsx'
import type { ChecksAddress } from '../view.ts'
import { AskAboutMany } from './ask-about-many.tsx'
import { AskAboutOne } from './ask-about-one.tsx'
import { CheckLog } from './check-log.tsx'
import { CheckSettings } from './check-settings.tsx'
import classes from './checks.module.css'

/** May this candidate receive this? A minimal answer, for one or for a list; what was asked; and how often one may. */
export function ChecksPage() {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ChecksAddress>()
  const { data } = useSuspenseQuery(api.services.checks.settings.queryOptions())
  const ways = ['one', 'list', 'log', ...(data.can.edit ? ['settings' as const] : [])] as const
  // An address may name what this person may not open.
  const way = ways.find((one) => one === view.way) ?? 'one'
  const { used, limits } = data
  const left = Math.max(0, Math.min(limits.personHour - used.personHour, limits.personDay - used.personDay))
  return (
    <Page
      title={t('checks.title')}
      context={t('checks.context', { left: formatNumber(left, currentLanguage()) })}
      crumbs={[{ name: t('place'), to: servedAddress() }]}
    >
      <div className={classes.ways}>
        <SegmentedControl
          aria-label={t('checks.way')}
          value={way}
          onChange={(next) =>
            setView({ way: next === 'one' ? undefined : (next as 'list'), answer: undefined, mine: undefined })
          }
          data={ways.map((value) => ({ value, label: t(`checks.ways.${value}`) }))}
        />
      </div>
      {way === 'one' && <AskAboutOne />}
      {way === 'list' && <AskAboutMany most={limits.listRows} rowMillis={limits.rowMillis} />}
      {way === 'log' && <CheckLog readsAll={data.can.readAll} />}
      {way === 'settings' && <CheckSettings settings={data} />}
    </Page>
  )
}
