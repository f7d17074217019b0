import { Button, Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personPanels } from '../../../app/person-panels.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PersonDeeds } from '../deeds/person-deeds.tsx'
import { RevealDialog } from '../deeds/reveal-dialog.tsx'
import { personTabs } from '../view.ts'
import { HistoryTab } from './history-tab.tsx'
import { HouseholdsTab } from './households-tab.tsx'
import classes from './person.module.css'
import { PersonHead } from './person-head.tsx'
import { RecordsTab } from './records-tab.tsx'

/** One person: what the lists say and why they are one, with whom they live, what they received, and what staff did. */
export function PersonPage() {
  const { t } = useTranslation('people')
  const { id = '' } = useParams({ strict: false })
  const { can } = useSession()
  const { data: person } = useSuspenseQuery(api.people.get.queryOptions({ input: { id } }))
  const panels = personPanels.filter((panel) => !panel.can || can[panel.can])
  const first = panels[0]?.id ?? personTabs[0]
  const [{ tab = first }, setAddress] = useAddress<{ tab?: string }>()
  const [revealing, setRevealing] = useState<string | true>()
  return (
    <Page
      // The title stands in the tab and the history of the browser: no whole name there.
      title={person.maskedName}
      crumbs={[{ name: t('people'), to: '/warga' }]}
      context={<PersonHead person={person} />}
      more={<PersonDeeds person={person} />}
      {...(person.can.reveal && {
        action: <Button onClick={() => setRevealing(true)}>{t('reveal.open')}</Button>,
      })}
    >
      <Tabs
        value={tab}
        onChange={(next) => setAddress({ tab: next === first ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {panels.map((panel) => (
            <Tabs.Tab key={panel.id} value={panel.id}>
              {panel.name[currentLanguage()]}
            </Tabs.Tab>
          ))}
          {personTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panels.map(({ id: panel, Panel }) => (
          <Tabs.Panel key={panel} value={panel} className={classes.panel ?? ''}>
            <Suspense fallback={<LoadingRows rows={4} />}>
              <Panel personId={id} />
            </Suspense>
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="records" className={classes.panel ?? ''}>
          <RecordsTab person={person} onReveal={setRevealing} />
        </Tabs.Panel>
        <Tabs.Panel value="households" className={classes.panel ?? ''}>
          <HouseholdsTab id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes.panel ?? ''}>
          <HistoryTab id={id} />
        </Tabs.Panel>
      </Tabs>
      {revealing !== undefined && (
        <RevealDialog
          personId={id}
          recordId={revealing === true ? undefined : revealing}
          onClose={() => setRevealing(undefined)}
        />
      )}
      <p className={classes.back}>
        <Link to="/warga">{t('backToList')}</Link>
      </p>
    </Page>
  )
}
