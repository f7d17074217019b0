import { board } from './board.ts'
import { figures } from './figures.ts'
import { list } from './list.ts'

/** How many houses are seen at once. */
export const views = { list, board, figures }
