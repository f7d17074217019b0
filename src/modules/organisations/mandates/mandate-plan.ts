import type { Mandate } from './mandate.ts'
import type { ImportProblem } from './mandate-columns.ts'
import type { MandateRow } from './mandate-file.ts'

interface ListedAffair {
  readonly code: string
  readonly name: string
  readonly legalText: string
  readonly note: string
  readonly validFrom: string | null
}

/** One agency with all its rows of the list. */
export interface ListedAgency {
  readonly row: number
  readonly shortName: string
  readonly name: string
  readonly affairs: readonly ListedAffair[]
}

/** Puts the rows of each agency together; tells where they contradict each other. */
export function gatherAgencies(rows: readonly MandateRow[]): {
  readonly agencies: readonly ListedAgency[]
  readonly problems: readonly ImportProblem[]
} {
  const problems: ImportProblem[] = []
  const agencies = new Map<string, ListedAgency & { affairs: ListedAffair[] }>()
  for (const { row, shortName, name, affairs, ...rest } of rows) {
    const key = shortName.toLowerCase()
    const agency = agencies.get(key) ?? { row, shortName, name, affairs: [] }
    agencies.set(key, agency)
    if (agency.name.toLowerCase() !== name.toLowerCase())
      problems.push({
        row,
        column: 'instansi',
        severity: 'error',
        said: { code: 'names_disagree', shortName, name, other: agency.name },
      })
    for (const affair of affairs) {
      if (agency.affairs.some((known) => known.code === affair.code))
        problems.push({
          row,
          column: 'bidang_urusan',
          severity: 'warning',
          said: { code: 'affair_twice', value: affair.code },
        })
      else agency.affairs.push({ ...affair, ...rest })
    }
  }
  return { agencies: [...agencies.values()], problems }
}

const YEAR_OF_REGULATION = /tahun\s+((?:19|20)\d{2})/i

/**
 * What must begin and end so that an agency has the listed affairs. A mandate whose legal text or name is another ends, and the new one begins on
 * the effective day. The first mandates of an agency begin where the list says, else with the year of their regulation, so that plans made before
 * the import are judged by them.
 */
export function planChanges(
  agency: ListedAgency,
  open: readonly Mandate[],
  effective: string,
): { readonly begin: readonly Omit<Mandate, 'id' | 'agencyId' | 'validUntil'>[]; readonly end: readonly Mandate[] } {
  const stays = (mandate: Mandate) =>
    agency.affairs.some(
      (affair) =>
        affair.code === mandate.affairCode &&
        affair.name === mandate.affairName &&
        affair.legalText === mandate.legalText &&
        affair.note === mandate.note,
    )
  const end = open.filter((mandate) => !stays(mandate))
  const kept = new Set(open.filter(stays).map((mandate) => mandate.affairCode))
  const isFirst = open.length === 0
  const begin = agency.affairs
    .filter((affair) => !kept.has(affair.code))
    .map((affair) => {
      const year = YEAR_OF_REGULATION.exec(affair.legalText)?.[1]
      const ofRegulation = isFirst && year ? `${year}-01-01` : effective
      return {
        affairCode: affair.code,
        affairName: affair.name,
        functionText: '',
        legalText: affair.legalText,
        note: affair.note,
        validFrom: isFirst ? (affair.validFrom ?? earlier(ofRegulation, effective)) : effective,
      }
    })
  return { begin, end }
}

const earlier = (a: string, b: string) => (a < b ? a : b)
