/** Made by `scripts/contract-plugin.ts` from the contract, without its schemas. */
declare module 'virtual:contract' {
  export const contract: import('@orpc/contract').AnyContractRouter
  export const ERRORS: Readonly<Record<string, { status: number; id: string; en: string }>>
}
