import { Accordion, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AreaTree as Tree } from '#contract/places.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { ICON } from '../../ui/icon.ts'
import { AreaLine } from './area-line.tsx'
import classes from './places.module.css'
import { treeQuery } from './tree-query.ts'

interface AreaTreeProps {
  part: string
  onPart: (part: string | undefined) => void
  area: string | undefined
  onOpen: (code: string) => void
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Branches that match, or have leaves that do; a branch that matches keeps all its leaves. */
function filterTree(branches: Tree['branches'], part: string): Tree['branches'] {
  const wanted = plain(part)
  if (wanted === '') return branches
  const matches = ({ name, code }: { name: string; code: string }) =>
    plain(name).includes(wanted) || code.startsWith(part.trim())
  return branches.flatMap((branch) => {
    if (matches(branch)) return [branch]
    const leaves = branch.leaves.filter(matches)
    return leaves.length > 0 ? [{ ...branch, leaves }] : []
  })
}

/** The region's parts two levels deep, as a list that the keyboard can walk; the map shows the same. */
export function AreaTree({ part, onPart, area, onOpen }: AreaTreeProps) {
  const { t } = useTranslation('places')
  const query = useQuery(treeQuery)
  const wanted = useDeferredValue(part)
  const branches = useMemo(() => filterTree(query.data?.branches ?? [], wanted), [query.data, wanted])
  const [opened, setOpened] = useState<string | null>(area?.slice(0, 8) ?? null)
  // A filter that leaves little shows it at once.
  const only = wanted !== '' && branches.length === 1 ? (branches[0]?.code ?? null) : opened

  return (
    <section className={classes.pane} aria-labelledby="parts">
      <h2 id="parts">{t('tree.title')}</h2>
      <TextInput
        aria-label={t('tree.filter')}
        placeholder={t('tree.filter')}
        value={part}
        onChange={(event) => onPart(event.currentTarget.value || undefined)}
        leftSection={<IconFilter {...ICON} />}
      />
      {query.error && !query.data && (
        <ErrorState error={query.error} title={t('tree.failed')} onRetry={() => void query.refetch()} level={3} />
      )}
      {query.isPending && <LoadingRows rows={10} />}
      {query.data && branches.length === 0 && <p className={classes.hint}>{t('tree.nothing', { q: wanted })}</p>}
      {branches.length > 0 && (
        <Accordion value={only} onChange={setOpened} variant="contained" className={classes.tree}>
          {branches.map((branch) => (
            <Accordion.Item key={branch.code} value={branch.code}>
              <Accordion.Control>
                <span className={classes.branch}>
                  <span>{branch.fullName}</span>
                  <span className={classes.code}>
                    {branch.code} · {t('tree.count', { count: branch.leaves.length })}
                  </span>
                </span>
              </Accordion.Control>
              <Accordion.Panel>
                {only === branch.code && (
                  <ul className={classes.leaves}>
                    {[branch, ...branch.leaves].map((one) => (
                      <li key={one.code}>
                        <AreaLine area={one} onOpen={onOpen} />
                      </li>
                    ))}
                  </ul>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </section>
  )
}
