import { Worker } from 'node:worker_threads'
import type { Asked, Reply, Request } from './thread/messages.ts'
import type { Matcher, MatcherOptions, OnProgress, RunOptions, RunResult, ScoredPair } from './types.ts'

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: OnProgress | undefined
}

/**
 * Starts a worker thread with a DuckDB in memory. Rows stay in that thread and are never written to disk; `close` ends it.
 * A call fails with an Error when the worker dies, for example for want of memory.
 */
export async function openMatcher(options: MatcherOptions = {}): Promise<Matcher> {
  const worker = new Worker(new URL('./thread/worker.ts', import.meta.url))
  const waiting = new Map<number, Waiting>()
  let count = 0
  let ended: Error | undefined
  const end = (error: Error) => {
    ended = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (reply: Reply) => {
    const own = waiting.get(reply.number)
    if (!own) return
    if ('progress' in reply) {
      own.onProgress?.(reply.progress)
      return
    }
    waiting.delete(reply.number)
    if (waiting.size === 0) worker.unref()
    if ('error' in reply) own.reject(new Error(reply.error))
    else own.resolve(reply.answer)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the matcher is closed')))
  const ask = <Answer>(request: Request, onProgress?: OnProgress) =>
    new Promise<Answer>((resolve, reject) => {
      if (ended) {
        reject(ended)
        return
      }
      const asked: Asked = { number: ++count, request }
      waiting.set(asked.number, { resolve: (answer) => resolve(answer as Answer), reject, onProgress })
      // Only a question keeps the process alive.
      worker.ref()
      worker.postMessage(asked)
    })
  await ask({ kind: 'open', options })
  return {
    add: (records) => ask({ kind: 'add', records }),
    removeSources: (sources) => ask({ kind: 'removeSources', sources }),
    count: () => ask({ kind: 'count' }),
    run: ({ onProgress, ...rest }: RunOptions = {}) => ask<RunResult>({ kind: 'run', options: rest }, onProgress),
    runIncremental: ({ onProgress, ...rest }) => ask<RunResult>({ kind: 'runIncremental', options: rest }, onProgress),
    explain: (a, b) => ask<ScoredPair | null>({ kind: 'explain', a, b }),
    close: async () => {
      await worker.terminate()
    },
  }
}
