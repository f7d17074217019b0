import { parentPort } from 'node:worker_threads'
import { readNameWords } from '../names/name-words.ts'
import { PeopleLinkage } from '../people/people-linkage.ts'
import { PeopleStore } from '../people/people-store.ts'
import { matchFile } from '../table/match-file.ts'
import { ColumnsError } from '../table/read-columns.ts'
import type { OnProgress } from '../types.ts'
import type { Asked, Reply, Request } from './messages.ts'
import { Session } from './session.ts'

const PROGRESS_EVERY_MS = 250

const store = new PeopleStore(readNameWords())
let session: Session | undefined

async function answer(request: Request, onProgress: OnProgress): Promise<unknown> {
  if (request.kind === 'open') {
    session = await Session.open(new PeopleLinkage(store), request.options)
    return undefined
  }
  if (request.kind === 'matchFile') return matchFile(request.options, onProgress)
  if (!session) throw new Error('the matcher is not open')
  switch (request.kind) {
    case 'add': {
      const before = store.replaced
      for (const record of request.records) store.add(record)
      if (store.replaced > before) session.forget()
      return undefined
    }
    case 'removeSources':
      store.remove(request.sources)
      session.forget()
      return undefined
    case 'count':
      return store.count
    case 'run':
      return session.run({ ...request.options, onProgress })
    case 'runIncremental':
      return session.runIncremental({ ...request.options, onProgress })
    case 'explain': {
      const [a, b] = [request.a, request.b].sort().map((id) => store.rowOf(id))
      return a === undefined || b === undefined ? null : session.explain(a, b)
    }
  }
}

function progressOf(number: number): OnProgress {
  let last = 0
  return (progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_EVERY_MS) return
    last = now
    send({ number, progress })
  }
}

/** Errors lose their class on the way between threads; code and names say what happened. */
function describe(error: unknown): { message: string; code: string; names: readonly string[] } {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { message, code, names: error instanceof ColumnsError ? error.names : [] }
}

const send = (reply: Reply) => parentPort?.postMessage(reply)

let turn: Promise<void> = Promise.resolve()
parentPort?.on('message', ({ number, request }: Asked) => {
  // One after the other, in the order asked.
  turn = turn.then(async () => {
    try {
      send({ number, answer: await answer(request, progressOf(number)) })
    } catch (error) {
      send({ number, error: describe(error) })
    }
  })
})
