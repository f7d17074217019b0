import type { KyselyPlugin } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Does some work and answers the kinds of the statements that it made, in their order. */
export async function statementsOf(ctx: Context, work: (ctx: Context) => Promise<unknown>): Promise<readonly string[]> {
  const kinds: string[] = []
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      kinds.push(node.kind)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await work({ ...ctx, tx: ctx.tx.withPlugin(counting) as Context['tx'] })
  return kinds
}
