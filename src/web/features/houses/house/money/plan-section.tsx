import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import { api } from '../../../../lib/api.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Money, Num } from '../../../../ui/figures/values.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import classes from '../house.module.css'
import { PlanForm } from './plan-form.tsx'

/** The plan of materials: what the house costs, line by line. */
export function PlanSection({ house }: { house: House }) {
  const { t } = useTranslation('houses')
  const [isEditing, setEditing] = useState(false)
  const query = useQuery(api.houses.plan.get.queryOptions({ input: { id: house.id } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('plan.title')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={4} />
  const { items, cost } = query.data
  return (
    <section className={classes.section}>
      <h2>{t('plan.title')}</h2>
      {items.length === 0 ? (
        <p className={classes.quiet}>{t('plan.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be reached by keyboard
        <section className={classes.wide} aria-label={t('plan.table')} tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('plan.name')}</Table.Th>
                <Table.Th>{t('plan.kindLabel')}</Table.Th>
                <Table.Th ta="end">{t('plan.quantity')}</Table.Th>
                <Table.Th ta="end">{t('plan.unitPrice')}</Table.Th>
                <Table.Th ta="end">{t('plan.amount')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td>{item.name}</Table.Td>
                  <Table.Td>{t(`plan.kind.${item.kind}`)}</Table.Td>
                  <Table.Td ta="end">
                    <Num value={item.quantity} /> {item.unit}
                  </Table.Td>
                  <Table.Td ta="end">
                    <Money value={item.unitPrice} />
                  </Table.Td>
                  <Table.Td ta="end">
                    <Money value={item.amount} />
                  </Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Th colSpan={4}>{t('plan.total')}</Table.Th>
                <Table.Th ta="end">
                  <Money value={cost} />
                </Table.Th>
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </section>
      )}
      {house.can.plan && (
        <div>
          <Button variant={items.length === 0 ? 'filled' : 'default'} onClick={() => setEditing(true)}>
            {t(items.length === 0 ? 'plan.make' : 'plan.edit')}
          </Button>
        </div>
      )}
      <SidePanel opened={isEditing} onClose={() => setEditing(false)} title={t('plan.title')}>
        <PlanForm house={house} items={items} onDone={() => setEditing(false)} />
      </SidePanel>
    </section>
  )
}
