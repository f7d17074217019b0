import { Worker } from 'node:worker_threads'
import type { MatchFileOptions, MatchFileResult } from './table/match-file.ts'
import type { Asked, Reply, Request } from './thread/messages.ts'
import type { Matcher, MatcherOptions, OnProgress, RunOptions, RunResult, ScoredPair } from './types.ts'

const YOUNG_MB = 96
/** A guard against a runaway; a million rows take about 1,500. */
const OLD_MB = 12_000

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: OnProgress | undefined
}

/** What went wrong in the worker; `code` and `names` as the error there had them (see ColumnsError and CsvError). */
export class MatcherError extends Error {
  readonly code: string
  readonly names: readonly string[]

  constructor(message: string, code = '', names: readonly string[] = []) {
    super(message)
    this.code = code
    this.names = names
  }
}

type AskWorker = <Answer>(request: Request, onProgress?: OnProgress) => Promise<Answer>

function startWorker(): { ask: AskWorker; close: () => Promise<void> } {
  const worker = new Worker(new URL('./thread/worker.ts', import.meta.url), {
    // Rows live long; a larger nursery spares copying them over and over while they come in.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  })
  // While nothing is asked of it it keeps no process alive: a command line ends when its work is done.
  worker.unref()
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
    if ('error' in reply) own.reject(new MatcherError(reply.error.message, reply.error.code, reply.error.names))
    else own.resolve(reply.answer)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new MatcherError('the matcher is closed')))
  const ask = <Answer>(request: Request, onProgress?: OnProgress) =>
    new Promise<Answer>((resolve, reject) => {
      if (ended) {
        reject(ended)
        return
      }
      const asked: Asked = { number: ++count, request }
      worker.ref()
      waiting.set(asked.number, { resolve: (answer) => resolve(answer as Answer), reject, onProgress })
      worker.postMessage(asked)
    })
  return {
    ask,
    close: async () => {
      await worker.terminate()
    },
  }
}

/**
 * Recognises equal persons in one CSV in a worker thread and writes `row,id,cluster_id`. Fails with a MatcherError; `code` is ENOENT for a
 * missing file, or a code of ColumnsError or CsvError.
 */
export async function matchTable(options: MatchFileOptions, onProgress?: OnProgress): Promise<MatchFileResult> {
  const { ask, close } = startWorker()
  try {
    return await ask<MatchFileResult>({ kind: 'matchFile', options }, onProgress)
  } finally {
    await close()
  }
}

/**
 * Starts a worker thread with a DuckDB in memory. Rows stay in that thread and are never written to disk; `close` ends it.
 * A call fails with an Error when the worker dies, for example for want of memory.
 */
export async function openMatcher(options: MatcherOptions = {}): Promise<Matcher> {
  const { ask, close } = startWorker()
  await ask({ kind: 'open', options })
  return {
    add: (records) => ask({ kind: 'add', records }),
    removeSources: (sources) => ask({ kind: 'removeSources', sources }),
    count: () => ask({ kind: 'count' }),
    run: ({ onProgress, ...rest }: RunOptions = {}) => ask<RunResult>({ kind: 'run', options: rest }, onProgress),
    runIncremental: ({ onProgress, ...rest }) => ask<RunResult>({ kind: 'runIncremental', options: rest }, onProgress),
    explain: (a, b) => ask<ScoredPair | null>({ kind: 'explain', a, b }),
    close,
  }
}
