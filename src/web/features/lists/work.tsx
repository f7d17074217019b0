import { useQueryClient } from '@tanstack/react-query'
import type { ListEdition } from '#contract/lists.ts'
import { api } from '../../lib/api.ts'
import { ImportWork } from '../../ui/importing/import-work.tsx'

/** The job of a list while it waits or works. */
export function Work({ found, title }: { found: ListEdition; title: string }) {
  const queries = useQueryClient()
  return (
    <ImportWork
      jobId={found.jobId}
      title={title}
      onOver={() => void queries.invalidateQueries({ queryKey: api.lists.key() })}
    />
  )
}
