/**
 * Text that a spreadsheet would run as a formula when a CSV is opened (OWASP, CSV injection): it begins with = + - @,
 * tab or carriage return. Leading apostrophes count, so that taking one away always gives back what was written.
 */
const RUNNABLE = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** Whether a spreadsheet program could take this text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return RUNNABLE.test(text)
}

/** Puts an apostrophe before text that could run as a formula; `unguardFormula` takes it away again. */
export function guardFormula(text: string): string {
  return RUNNABLE.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === 39 && GUARDED.test(text) ? text.slice(1) : text
}
