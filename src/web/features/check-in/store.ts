import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import type { Refusal, ToldFact } from '#contract/gatherings/attendance/shapes.ts'
import type { KeptItem } from '../../lib/offline/queue.ts'
import type { KnownOffset } from '../../lib/offline/run.ts'

/** What one device has been told, kept with the link it works under. */
export interface KeptDevice {
  deviceId: string
  token: string
  snapshot: Snapshot
  known: KnownOffset | null
}

/** What somebody at the door noted; one that was refused says `why`. */
export interface KeptFact extends KeptItem {
  id: string
  deviceId: string
  told: ToldFact
  /** As the page knew the person, walk-ins too. */
  personName: string
  state: 'waiting' | 'sent' | 'refused'
  why: Refusal | null
}

/** A code that somebody scanned off the wall. */
export interface KeptScan extends KeptItem {
  id: string
  token: string
  text: string
  deviceAt: string
  state: 'waiting' | 'sent' | 'refused'
}

export interface CheckInSchema extends DBSchema {
  devices: { key: string; value: KeptDevice }
  facts: { key: string; value: KeptFact; indexes: { device: string } }
  scans: { key: string; value: KeptScan; indexes: { token: string } }
}

type CheckInStore = IDBPDatabase<CheckInSchema>

let opened: Promise<CheckInStore> | undefined

/** The store of this browser. Rejects where it keeps nothing: some private windows. */
export function openStore(): Promise<CheckInStore> {
  opened ??= openDB<CheckInSchema>('selaras-presensi', 1, {
    upgrade: (db) => {
      db.createObjectStore('devices', { keyPath: 'deviceId' })
      db.createObjectStore('facts', { keyPath: 'id' }).createIndex('device', 'deviceId')
      db.createObjectStore('scans', { keyPath: 'id' }).createIndex('token', 'token')
    },
  })
  return opened
}

/** Nothing here could be fetched again. */
export const freeNothing = async (): Promise<boolean> => false
