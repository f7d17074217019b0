import { Worker } from 'node:worker_threads'
import type { Operation, Reply, Requests } from './messages.ts'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/**
 * The one thread of this process that holds the engine's indexes, started at the first question. It is a cache: what it holds is compared with
 * the database by content before every use, so a second process, a rollback or its death cost time and never an answer.
 */
class EngineHost {
  #worker: Worker | undefined
  #next = 0
  readonly #waiting = new Map<number, Waiting>()

  ask<O extends Operation>(op: O, ask: Requests[O]['ask']): Promise<Requests[O]['answer']> {
    const worker = this.#start()
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      // Only a question keeps the process alive.
      worker.ref()
      worker.postMessage({ id, op, ask })
    })
  }

  #start(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url))
    worker.on('message', (reply: Reply) => this.#receive(worker, reply))
    worker.on('error', (error: unknown) =>
      this.#fail(worker, error instanceof Error ? error : new Error(String(error))),
    )
    worker.on('exit', () => this.#fail(worker, new Error('the engine thread ended')))
    this.#worker = worker
    return worker
  }

  #receive(worker: Worker, reply: Reply) {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) worker.unref()
    if ('error' in reply) waiting?.reject(new Error(reply.error))
    else waiting?.resolve(reply.answer as never)
  }

  #fail(worker: Worker, error: Error) {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

export const engineHost = new EngineHost()
