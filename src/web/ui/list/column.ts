import type { ReactNode } from 'react'

/** One column of a list. The first column names the row: it heads the row, titles the card, and cannot be hidden. */
export interface Column<Row> {
  /** Stable; also the word of the server's `sort` when `sortable`. */
  id: string
  /** The heading, in the language of the screen. */
  name: string
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Numbers and money stand at the end. */
  align?: 'end'
  /** Least width in pixels. */
  width?: number
  /** Not shown until the person chooses it. */
  hidden?: boolean
}

/** `name` sorts up, `-name` down. */
export type Sort = string

/** Which way the list is sorted by this column now. */
export function directionOf(sort: Sort | undefined, id: string): 'ascending' | 'descending' | undefined {
  if (sort === id) return 'ascending'
  return sort === `-${id}` ? 'descending' : undefined
}

/** The next sort when the heading is pressed: up, down, as the server has it. */
export function nextSort(sort: Sort | undefined, id: string): Sort | undefined {
  if (sort === id) return `-${id}`
  return sort === `-${id}` ? undefined : id
}
