import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { Money, Num } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { partnerAddress } from '../addresses.ts'
import { AgreementList } from '../agreements/agreement-list.tsx'
import { PartnerForm } from '../list/partner-form.tsx'
import { PledgeForm } from '../pledges/pledge-form.tsx'
import { PledgeList } from '../pledges/pledge-list.tsx'
import { ContactsTab } from './contacts-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'

const TABS = ['summary', 'contacts', 'agreements', 'pledges', 'history'] as const

/** One partner: what it gives, whom to ask for, what was agreed, promised and came. */
export function PartnerPage() {
  const { t } = useTranslation('partners')
  const { id = '' } = useParams({ strict: false })
  const { data: partner } = useSuspenseQuery(api.partners.register.get.queryOptions({ input: { id } }))
  const [{ tab = 'summary' }, setAddress] = useAddress<{ tab?: (typeof TABS)[number] }>()
  const [open, setOpen] = useState<'edit' | 'pledge'>()
  const close = () => setOpen(undefined)
  return (
    <Page
      title={t('partner.title', { name: partner.name })}
      crumbs={[{ name: t('partners'), to: '/mitra' }]}
      context={[t(`kind.${partner.kind}`), partner.area?.name, partner.does].filter(Boolean).join(' · ')}
      figures={[
        { value: <Num value={partner.pledged} />, label: t('partner.pledged'), to: partnerAddress(id, 'pledges') },
        { value: <Num value={partner.delivered} />, label: t('partner.delivered'), to: partnerAddress(id, 'pledges') },
        { value: <Money value={partner.worth} short />, label: t('partner.worth') },
        {
          value: <Num value={partner.agreements} />,
          label: t('partner.agreements'),
          to: partnerAddress(id, 'agreements'),
        },
      ]}
      {...(partner.can.pledge && { action: <Button onClick={() => setOpen('pledge')}>{t('pledge.add')}</Button> })}
      {...(partner.can.edit && {
        more: (
          <Button variant="default" onClick={() => setOpen('edit')}>
            {t('edit')}
          </Button>
        ),
      })}
    >
      <Tabs value={tab} onChange={(next) => setAddress({ tab: TABS.find((one) => one === next) })} keepMounted={false}>
        <Tabs.List>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <SummaryTab partner={partner} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <ContactsTab partnerId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="agreements">
          <AgreementList partner={partner} />
        </Tabs.Panel>
        <Tabs.Panel value="pledges">
          <PledgeList partnerId={id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab partnerId={id} />
        </Tabs.Panel>
      </Tabs>
      <SidePanel
        opened={open !== undefined}
        onClose={close}
        title={open === 'edit' ? t('edit') : t('pledge.addOf', { name: partner.name })}
      >
        {open === 'edit' && <PartnerForm partner={partner} onSaved={close} />}
        {open === 'pledge' && <PledgeForm partner={partner} onDone={close} />}
      </SidePanel>
    </Page>
  )
}
