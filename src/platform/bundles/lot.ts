import type { Context } from '../context.ts'

const DIGITS = 12

/** Numbers between 0 and 1 by name, drawn by the secret key of the region: always the same, and to be foretold by nobody who has not the key. */
export const lotOf =
  ({ vault }: Pick<Context, 'vault'>, of: string) =>
  (name: string): number =>
    Number.parseInt(vault.hash('bundle', `${of} ${name}`).slice(0, DIGITS), 16) / 16 ** DIGITS
