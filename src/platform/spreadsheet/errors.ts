/** Kinds of files people choose by mistake, told by content. */
export type ForeignKind =
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'docx'
  | 'pptx'
  | 'zip'
  | 'pdf'
  | 'image'
  | 'html'
  | 'xml'
  | 'rtf'
  | 'unknown'

/** A place in a file; every number counts from 1. `sheet` is absent for CSV. */
interface Place {
  readonly sheet?: number
  readonly row: number
  readonly column?: number
}

/**
 * Everything that can be wrong with a spreadsheet. Codes are stable; data holds numbers and names from our own lists,
 * never text of the file, so that it may be logged.
 */
export type SpreadsheetProblem =
  | { readonly code: 'file_missing' }
  | { readonly code: 'file_empty' }
  | { readonly code: 'file_too_large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'wrong_file_type'; readonly found: ForeignKind }
  | { readonly code: 'password_protected' }
  | { readonly code: 'file_broken'; readonly sheet?: number }
  | { readonly code: 'zip_bomb'; readonly reason: 'entries' | 'size' | 'ratio' | 'declared_size' | 'overlap' }
  | { readonly code: 'zip_unsafe_name' }
  | { readonly code: 'xml_forbidden' }
  | { readonly code: 'too_many_rows'; readonly sheet?: number; readonly row: number; readonly limit: number }
  | ({ readonly code: 'too_many_columns'; readonly limit: number } & Place)
  | ({ readonly code: 'cell_too_long'; readonly limit: number } & Place)
  | { readonly code: 'text_too_large'; readonly limit: number }
  | { readonly code: 'text_undecodable'; readonly encoding: string; readonly row: number }
  | { readonly code: 'not_text'; readonly row: number }
  | { readonly code: 'quote_not_closed'; readonly row: number; readonly column: number }
  | { readonly code: 'quote_misplaced'; readonly row: number; readonly column: number }

export type SpreadsheetErrorCode = SpreadsheetProblem['code']

/** Thrown by every reader here; `problem` tells what, `describe` in `messages.ts` says it to a person. */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem
  /** There is no `cause` on purpose: the messages of zip and XML libraries quote the file. */
  constructor(problem: SpreadsheetProblem) {
    super(problem.code)
    this.name = 'SpreadsheetError'
    this.problem = problem
  }
  get code(): SpreadsheetErrorCode {
    return this.problem.code
  }
}
