import { onePerLink, useEngineState } from '../../../lib/offline/use-engine.ts'
import { Desk, type DeskState } from './desk.ts'

const deskOf = onePerLink((token) => new Desk(token))

/** The device of a link, working while the page is open. */
export function useDesk(token: string): { desk: Desk; state: DeskState } {
  const desk = deskOf(token)
  return { desk, state: useEngineState(desk) }
}
