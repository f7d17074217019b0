import { z } from 'zod'

/**
 * What a column of a list of people can mean. The first 42 names are those of the header synonyms (`seed/lists`); then come cells that hold two
 * things, ticks under L and P, and what lists say beside the person: the service and the business.
 */
export const LIST_FIELDS = [
  ...['seq', 'name', 'nik', 'no_kk', 'sex', 'birth_place', 'birth_date', 'birth_place_date', 'age', 'address'],
  ...['rt', 'rw', 'rt_rw', 'hamlet', 'village', 'district', 'regency', 'province', 'area_code', 'phone', 'email'],
  ...['family_rel', 'marital', 'religion', 'education', 'occupation', 'mother', 'father', 'disability', 'decile'],
  ...['dtks_id', 'dukcapil_match', 'aid_amount', 'fund_source', 'note', 'subactivity_code', 'budget', 'realisation'],
  ...['target', 'indicator', 'unit', 'location'],
  ...['name_and_nik', 'sex_male', 'sex_female', 'village_district', 'head_name'],
  ...['aid_kind', 'course', 'event', 'giver', 'service_date', 'period', 'quantity', 'state'],
  ...['business_name', 'business_kind', 'business_registration', 'business_sales'],
] as const
export const ListField = z.enum(LIST_FIELDS)
export type ListField = z.infer<typeof ListField>

/** One column of a table: what stands above it, what Selaras takes it for and how surely (0 to 1), and up to three of its values. */
export const ListColumn = z.object({
  /** From 1, as the spreadsheet counts. */
  column: z.number().int().min(1),
  letters: z.string(),
  /** The header as written; of two levels with ` > ` between: *TEMPAT DAN TANGGAL LAHIR > TGL LAHIR*. */
  header: z.string(),
  /** Null: of no use to Selaras; the cells are kept all the same. */
  field: ListField.nullable(),
  confidence: z.number().min(0).max(1),
  /** Told by the words of its header, by its values, kept from an earlier file with this header, or chosen by a person. */
  basis: z.enum(['header', 'values', 'kept', 'person', 'none']),
  /**
   * What an empty cell means: nothing (`null`), the value of its merged area, or the value above (a name that stands only in the first row of its
   * group).
   */
  fillDown: z.enum(['merged', 'group']).nullable(),
  samples: z.array(z.string()).max(3),
})
export type ListColumn = z.infer<typeof ListColumn>

/** One table of a sheet: where its header and its rows stand and what its columns mean. */
export const ListTable = z.object({
  /** First row of the header; null when the table has none and begins with data. */
  headerRow: z.number().int().min(1).nullable(),
  headerRows: z.number().int().min(0).max(3),
  /** The row of column numbers, `(1) (2) (3)` or `(-1) (-2)`, under the header. */
  numberingRow: z.number().int().nullable(),
  /** First row that can hold data. */
  firstRow: z.number().int().min(1),
  /** `family-blocks`: a row above each family holds the family card, the head and the address. */
  layout: z.enum(['rows', 'family-blocks']),
  columns: z.array(ListColumn),
  /** What titles above the table and the name of the sheet say of all its rows (*KECAMATAN : JABUNG*). */
  context: z.array(z.object({ field: ListField, text: z.string(), from: z.enum(['title', 'sheet']) })),
  /** Rows that name a person. */
  dataRows: z.number().int(),
  /** The key under which a corrected mapping is kept for the next list with this header. */
  signature: z.string(),
})
export type ListTable = z.infer<typeof ListTable>

/** What a sheet is: data, totals of others, text without a table, nothing at all. */
export const SheetRole = z.enum(['data', 'totals', 'notes', 'empty'])

export const ListSheet = z.object({
  number: z.number().int().min(1),
  /** Exactly as in the file, spaces at the end included. */
  name: z.string(),
  hidden: z.boolean(),
  role: SheetRole,
  /** Whether its rows are taken; hidden sheets are not unless a person says so. */
  isRead: z.boolean(),
  tables: z.array(ListTable),
})
export type ListSheet = z.infer<typeof ListSheet>

/** How a file of people is laid out; made by the survey, corrected by a person, followed by the reader of rows. */
export const ListLayout = z.object({ sheets: z.array(ListSheet) })
export type ListLayout = z.infer<typeof ListLayout>

/** Where a person says the header of a sheet stands, when the survey was wrong. `headerRow` null: there is no header. */
export const TableCorrection = z.object({
  sheet: z.number().int().min(1),
  headerRow: z.number().int().min(1).nullable(),
  headerRows: z.number().int().min(1).max(3).optional(),
  layout: z.enum(['rows', 'family-blocks']).optional(),
})
export type TableCorrection = z.infer<typeof TableCorrection>
