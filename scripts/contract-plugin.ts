import { resolve } from 'node:path'
import { type AnyContractRouter, minifyContractRouter } from '@orpc/contract'
import { type Plugin, runnerImport } from 'vite'

const NAME = 'virtual:contract'
const RESOLVED = `\0${NAME}`
const CONTRACT = resolve('src/contract/index.ts')
const ERRORS = resolve('src/contract/errors.ts')
const ERROR_WORDS = resolve('src/contract/error-words.ts')

/** Words for the reference of the API, which the browser has no use for. */
const DOCUMENTATION = new Set(['summary', 'description', 'tags', 'successDescription', 'operationId'])

const withoutWords = (name: string, value: unknown) =>
  DOCUMENTATION.has(name) && (typeof value !== 'object' || Array.isArray(value)) ? undefined : value

/**
 * Gives the browser the contract as plain JSON: methods, paths and the words of the error table, no schemas, so that
 * zod stays on the server. Types come separately by `import type`.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'selaras:contract',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return
      const routes = await runnerImport<{ contract: AnyContractRouter }>(CONTRACT)
      const table = await runnerImport<{ ERRORS: object }>(ERRORS)
      const words = await runnerImport<{ ERROR_WORDS: object }>(ERROR_WORDS)
      for (const file of [CONTRACT, ERRORS, ERROR_WORDS, ...routes.dependencies]) this.addWatchFile(resolve(file))
      return [
        `export const contract = ${JSON.stringify(minifyContractRouter(routes.module.contract), withoutWords)}`,
        `export const ERRORS = ${JSON.stringify(table.module.ERRORS)}`,
        `export const ERROR_WORDS = ${JSON.stringify(words.module.ERROR_WORDS)}`,
      ].join('\n')
    },
  }
}
