import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListEditionWithLayout } from '#contract/lists.ts'
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
import { CheckStep, SaveButton } from './check/check-step.tsx'
import { ColumnsStep } from './columns/columns-step.tsx'
import { SaveStep } from './save-step.tsx'
import { type EditionAddress, HOME } from './view.ts'

/** Its own job, or the recognition of its rows that follows. */
const isUnderWay = ({ state, recognition }: ListEditionWithLayout) => isAtWork(state) || recognition?.isDone === false

const QUESTIONS = { 1: 'columns', 2: 'check', 3: 'save' } as const

/** One list, at the step where it is; it can be left and come back to at any time. */
export function EditionPage() {
  const { t } = useTranslation('lists')
  const { id } = useParams({ strict: false })
  const query = useQuery(
    api.lists.get.queryOptions({
      input: { id: id ?? '' },
      // Somebody else's job cannot be followed live; the page asks again instead.
      refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 2_000 : false),
    }),
  )
  if (query.error && !query.data)
    return <ErrorState error={query.error} title={t('title')} level={1} onRetry={() => void query.refetch()} />
  return query.data ? <Wizard found={query.data} /> : <LoadingPage />
}

function Wizard({ found }: { found: ListEditionWithLayout }) {
  const { t } = useTranslation('lists')
  const [search, change] = useAddress<EditionAddress>()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const discard = async () => {
    await client.lists.discard({ id: found.id })
    await navigate({ to: HOME })
    await queries.invalidateQueries({ queryKey: api.lists.list.key() })
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
      context={t(`${QUESTIONS[step]}.context`, { name: found.fileName, rows })}
      crumbs={[{ name: t('crumb'), to: HOME }]}
      more={found.can.discard && <DiscardFile fileName={found.fileName} onDiscard={discard} />}
      action={step === 2 && found.state === 'checked' && <SaveButton found={found} />}
    >
      <Steps names={useStepNames()} now={step} onStep={goTo} />
      {step === 1 && <ColumnsStep key={`${found.id} ${found.layout.sheets.length}`} found={found} />}
      {step === 2 && <CheckStep found={found} />}
      {step === 3 && <SaveStep found={found} />}
    </Page>
  )
}
