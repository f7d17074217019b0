/** Made by `scripts/contract-plugin.ts` from the contract, without its schemas. */
declare module 'virtual:contract' {
  export const contract: import('@orpc/contract').AnyContractRouter
  export const ERROR_WORDS: Readonly<Record<string, { id: string; en: string }>>
  export const ERRORS: Readonly<Record<string, { status: number; id: string; en: string }>>
}
