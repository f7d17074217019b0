import { useQueryClient } from '@tanstack/react-query'
import type { PlanImport } from '#contract/plans-import.ts'
import { api } from '../../lib/api.ts'
import { ImportWork } from '../../ui/importing/import-work.tsx'

/** The job of an import of plans while it waits or works. */
export function Work({ found, title }: { found: PlanImport; title: string }) {
  const queries = useQueryClient()
  return (
    <ImportWork
      jobId={found.jobId}
      title={title}
      onOver={() => void queries.invalidateQueries({ queryKey: api.planImports.key() })}
    />
  )
}
