import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanImportWithLayout } from '#contract/plans-import.ts'
import { useAddress } from '../../lib/address.ts'
import { api, client } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { Steps } from '../../ui/form/steps.tsx'
import { DiscardFile } from '../../ui/importing/discard-file.tsx'
import { importStep, isAtWork } from '../../ui/importing/states.ts'
import { useStepNames } from '../../ui/importing/use-step-names.ts'
import { Page } from '../../ui/page/page.tsx'
import { CheckStep, SaveButton } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { SaveStep } from './save-step.tsx'
import { HOME, type ImportAddress, PLANS } from './view.ts'

const QUESTIONS = { 1: 'columns', 2: 'check', 3: 'save' } as const

/** One import, at the step where it is; it can be left and come back to at any time. */
export function ImportPage() {
  const { t } = useTranslation('plans-import')
  const { id } = useParams({ strict: false })
  const query = useQuery(
    api.planImports.get.queryOptions({
      input: { id: id ?? '' },
      // Somebody else's job cannot be followed live; the page asks again instead.
      refetchInterval: ({ state }) => (state.data && isAtWork(state.data.state) ? 2_000 : false),
    }),
  )
  if (query.error && !query.data)
    return <ErrorState error={query.error} title={t('title')} level={1} onRetry={() => void query.refetch()} />
  return query.data ? <Wizard found={query.data} /> : <LoadingPage />
}

function Wizard({ found }: { found: PlanImportWithLayout }) {
  const { t } = useTranslation('plans-import')
  const [search, change] = useAddress<ImportAddress>()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const discard = async () => {
    await client.planImports.discard({ id: found.id })
    await navigate({ to: HOME })
    await queries.invalidateQueries({ queryKey: api.planImports.list.key() })
    await notifyDone(t('discarded'))
  }
  const step = importStep(found, search.step)
  const rows = formatNumber(found.counts?.rows ?? found.rowCount, currentLanguage())
  const goTo = (asked: number) => {
    if (asked === 0) void navigate({ to: HOME })
    else if (found.can.map) change({ step: asked === 1 ? 'columns' : 'check' })
  }
  return (
    <Page
      title={t(`${QUESTIONS[step]}.title`)}
      context={t(`${QUESTIONS[step]}.context`, { name: found.fileName, rows, year: String(found.year) })}
      crumbs={[
        { name: t('plans'), to: PLANS },
        { name: t('recent.title'), to: HOME },
      ]}
      more={found.can.discard && <DiscardFile fileName={found.fileName} onDiscard={discard} />}
      action={
        step === 2 && found.state === 'checked' && found.counts && <SaveButton found={found} counts={found.counts} />
      }
    >
      <Steps names={useStepNames()} now={step} onStep={goTo} />
      {step === 1 && <ColumnsStep found={found} />}
      {step === 2 && <CheckStep found={found} />}
      {step === 3 && <SaveStep found={found} />}
    </Page>
  )
}
