import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FieldSnapshot } from '#contract/houses/field/field.ts'
import type { AnswerRefusal, ToldAnswer } from '#contract/houses/field/shapes.ts'
import type { PhotoAngle, PhotoDoubt, PhotoStage } from '#contract/houses/shapes.ts'
import type { KeptItem } from '../../../lib/offline/queue.ts'
import type { KnownOffset } from '../../../lib/offline/run.ts'
import { settled } from '../../../lib/offline/store.ts'

/** What this browser keeps of an officer, with the link it works under. */
export interface KeptOfficer {
  officerId: string
  token: string
  snapshot: FieldSnapshot
  known: KnownOffset | null
}

/** An answer; one that was refused says `why`. */
export interface KeptAnswer extends KeptItem {
  id: string
  officerId: string
  told: ToldAnswer
  state: Exclude<KeptItem['state'], 'asked'>
  why: AnswerRefusal | null
}

/** Where the device was when the shutter was pressed. */
export interface Fix {
  latitude: number
  longitude: number
  accuracyM: number
}

/** A photograph without its picture. asked: it waits for the officer's word on its doubts. */
export interface KeptPhoto extends KeptItem {
  id: string
  officerId: string
  houseId: string
  stage: PhotoStage
  angle: PhotoAngle
  deviceAt: string
  run: string
  /** By how much the running page has seen its clock being set since. */
  shiftMs: number
  known: KnownOffset | null
  fix: Fix | null
  sha256: string
  bytes: number
  ghostOf: string | null
  reason: string
  doubts: PhotoDoubt[]
  state: KeptItem['state']
  /** What the server said when it would not take it, in the words of the error table. */
  why: string
  /** The code of that error. */
  code?: string | null
}

/** What is being typed into a field, before it is an answer. */
export interface Draft {
  key: string
  officerId: string
  houseId: string
  occasion: ToldAnswer['occasion']
  field: string
  text: string
}

export interface FieldSchema extends DBSchema {
  officers: { key: string; value: KeptOfficer }
  answers: { key: string; value: KeptAnswer; indexes: { officer: string } }
  photos: { key: string; value: KeptPhoto; indexes: { officer: string } }
  /** The pictures of photographs that are not sent yet. */
  pictures: { key: string; value: { id: string; blob: Blob } }
  /** Small pictures, own and of others, to hold over the camera; the first to go when space runs short. */
  thumbs: { key: string; value: { id: string; blob: Blob } }
  drafts: { key: string; value: Draft; indexes: { officer: string } }
}

export type FieldStore = IDBPDatabase<FieldSchema>

let opened: Promise<FieldStore> | undefined

/** The store of this browser. Rejects where it keeps nothing: some private windows. */
export function openStore(): Promise<FieldStore> {
  opened ??= openDB<FieldSchema>('selaras-petugas', 1, {
    upgrade: (db) => {
      db.createObjectStore('officers', { keyPath: 'officerId' })
      db.createObjectStore('answers', { keyPath: 'id' }).createIndex('officer', 'officerId')
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('officer', 'officerId')
      db.createObjectStore('pictures', { keyPath: 'id' })
      db.createObjectStore('thumbs', { keyPath: 'id' })
      db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('officer', 'officerId')
    },
  })
  return opened
}

/**
 * Keeps a photograph: its picture, its small one and what is said of it in one transaction, flushed to disk, so that a browser killed at any moment has all of
 * it or nothing. Rejects (`isFull`) when there is no space.
 */
export function keepShot(store: FieldStore, photo: KeptPhoto, picture: Blob, thumb: Blob): Promise<void> {
  const all = store.transaction(['photos', 'pictures', 'thumbs'], 'readwrite', { durability: 'strict' })
  return settled(all, [
    all.objectStore('photos').put(photo),
    all.objectStore('pictures').put({ id: photo.id, blob: picture }),
    all.objectStore('thumbs').put({ id: photo.id, blob: thumb }),
  ])
}

/** The server has it: its picture may go. */
export function letGo(store: FieldStore, photo: KeptPhoto): Promise<void> {
  const both = store.transaction(['photos', 'pictures'], 'readwrite')
  return settled(both, [both.objectStore('photos').put(photo), both.objectStore('pictures').delete(photo.id)])
}

/** Takes a picture off this device for good, on the officer's word; that it was there is kept until the server has heard of it. */
export function discardShot(store: FieldStore, photo: KeptPhoto): Promise<void> {
  const all = store.transaction(['photos', 'pictures', 'thumbs'], 'readwrite')
  return settled(all, [
    all.objectStore('photos').put(photo),
    all.objectStore('pictures').delete(photo.id),
    all.objectStore('thumbs').delete(photo.id),
  ])
}

/** Frees what the server has or can give again: small pictures of others and of what was sent. Answers whether anything went. */
export async function freeSpace(store: FieldStore): Promise<boolean> {
  const kept = new Set(
    (await store.getAll('photos')).filter(({ state }) => state !== 'sent' && state !== 'discarded').map(({ id }) => id),
  )
  const thumbs = (await store.getAllKeys('thumbs')).filter((id) => !kept.has(id))
  const pictures = (await store.getAllKeys('pictures')).filter((id) => !kept.has(id))
  const both = store.transaction(['thumbs', 'pictures'], 'readwrite')
  await settled(both, [
    ...thumbs.map((id) => both.objectStore('thumbs').delete(id)),
    ...pictures.map((id) => both.objectStore('pictures').delete(id)),
  ])
  return thumbs.length + pictures.length > 0
}
