import { z } from 'zod'
import { holdsIdentifier } from './words/identifiers.ts'

/** Older than anybody alive, later than any plan; what lies outside is a slip of the keyboard, and days counted from it leave the calendar. */
const DAYS = { first: '1850-01-01', last: '2200-12-31' }
/** A calendar day, `2026-02-10`. */
export const Day = z.iso.date().refine((day) => day >= DAYS.first && day <= DAYS.last, { error: 'day_out_of_range' })
/** Kemendagri code with dots: `35`, `35.07`, `35.07.29`, `35.07.29.2001`. */
export const AreaCode = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
/** Whole rupiah. */
export const Rupiah = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
export const Id = z.uuid()

/**
 * Words that somebody writes freely and that are kept in a log: a purpose, a reason. No NIK and no number of a family card may stand in them, since
 * logs are not sealed. An issue's message that is a code of the error table is said in the words of the table.
 */
export const LoggedWords = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !holdsIdentifier(text), { error: 'identifier_in_text' })

/** Query of every list: page from 1, at most 200 rows a page. */
export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})

/** Several values in a query, at most so many: `state[]=open&state[]=done`; one may be written alone, `state=open`. */
export const severalOf = <T extends z.ZodType>(item: T, most: number) =>
  z.union([z.array(item).max(most), item.transform((one) => [one])])

/** One page of rows and how many there are in all under the same filters. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() })
