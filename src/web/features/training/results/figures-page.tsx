import { Button, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ResultFigures } from '#contract/training/results/figures.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import own from '../training.module.css'
import { GroupTables } from './group-tables.tsx'
import { KeptJobs } from './kept-jobs.tsx'
import { useShare } from './shown.tsx'
import { CALLS, type FiguresAddress, GRADUATES, POINTS } from './view.ts'
import { WholeSections } from './whole-sections.tsx'

/** What became of everybody who finished in a year: the share in work, with the share that answered, and by groups. */
export function ResultFiguresPage() {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<FiguresAddress>()
  const months = view.months ?? '12'
  const input = { ...(view.year && { year: view.year }), months }
  const query = useQuery({
    ...api.training.results.figures.read.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const figures = useFigures(data)
  const address = stringifySearch(input)
  return (
    <Page
      title={t('results.title')}
      context={t('results.context')}
      figures={figures}
      more={
        <Button component={Link} to={GRADUATES} variant="default">
          {t('results.list')}
        </Button>
      }
      action={
        <Button component={Link} to={CALLS}>
          {t('results.calls')}
        </Button>
      }
    >
      <div className={own.head}>
        <PartsNav
          label={t('results.point')}
          parts={POINTS.map((value) => ({ value, label: t('results.months', { count: Number(value) }) }))}
          shown={months}
          onShow={(value) => setView({ months: value })}
        />
        {data && data.years.length > 0 && (
          <NativeSelect
            label={t('results.year')}
            value={String(data.year)}
            onChange={(event) => setView({ year: Number(event.currentTarget.value) })}
            data={[...new Set([data.year, ...data.years])].sort((a, b) => b - a).map(String)}
          />
        )}
      </div>
      {query.error && <ErrorState title={t('results.failed')} error={query.error} onRetry={query.refetch} />}
      {query.isPending && <LoadingRows rows={6} />}
      {data && <Tables figures={data} address={address} />}
    </Page>
  )
}

function Tables({ figures, address }: { figures: ResultFigures; address: string }) {
  const { t } = useTranslation('training')
  const { whole, threshold, year, months, early } = figures
  const least = threshold.people
  if (figures.graduates === 0)
    return (
      <EmptyState
        title={t('results.none')}
        action={
          <Button component={Link} to="/pelatihan" variant="default">
            {t('results.toTraining')}
          </Button>
        }
      >
        {t('results.noneWhy')}
      </EmptyState>
    )
  return (
    <div className={own.sections}>
      {!whole && <p>{t('results.tooFew', { least, year, months })}</p>}
      {early > 0 && <p className={own.quiet}>{t('results.early', { count: early })}</p>}
      {whole && <p className={own.quiet}>{t(figures.isExact ? 'results.exactWhy' : 'results.hiddenWhy', { least })}</p>}
      {whole && <WholeSections whole={whole} least={least} />}
      {figures.groups.length > 0 && <GroupTables groups={figures.groups} least={least} />}
      {months === 12 && <KeptJobs kept={figures.kept} least={least} />}
      {whole && (
        <div className={own.deeds}>
          <Download href={`/api/training/results/export${address}`} words={t('results.export')} />
          <Download href={`/api/training/results/report${address}`} words={t('results.report')} />
        </div>
      )}
    </div>
  )
}

function Download({ href, words }: { href: string; words: string }) {
  return (
    <Button component="a" href={href} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
      {words}
    </Button>
  )
}

function useFigures(data: ResultFigures | undefined): Figure[] {
  const { t } = useTranslation('training')
  const share = useShare()
  if (!data?.whole) return []
  const { counts, rates, income } = data.whole
  const cost = data.months === 12 ? data.kept.whole?.cost : null
  return [
    ...(rates.share
      ? [
          {
            value: share(rates.share.rate),
            label: t('results.figures.share'),
            source: t('results.figures.bounds', {
              lowest: share(rates.share.lowest),
              highest: share(rates.share.highest),
            }),
          },
        ]
      : [{ value: t('results.few'), label: t('results.figures.share') }]),
    {
      value: rates.response === null ? <Num value={counts.answered} /> : share(rates.response),
      label: t('results.figures.response', { base: counts.base ?? '' }),
    },
    ...(income ? [{ value: formatMoney(income.median, true), label: t('results.figures.income') }] : []),
    ...(cost?.each
      ? [
          {
            value: formatMoney(cost.each, true),
            label: t('results.figures.cost'),
            ...(cost.lowest && {
              source: t('results.figures.costLowest', { lowest: formatMoney(cost.lowest, true) }),
            }),
          },
        ]
      : []),
  ]
}
