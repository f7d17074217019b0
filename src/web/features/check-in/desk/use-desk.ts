import { useEffect, useState, useSyncExternalStore } from 'react'
import { Desk, type DeskState } from './desk.ts'

/** The device of a link, working while the page is open. */
export function useDesk(token: string): { desk: Desk; state: DeskState } {
  const [desk] = useState(() => new Desk(token))
  useEffect(() => {
    void desk.start()
    return () => desk.stop()
  }, [desk])
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state) }
}
