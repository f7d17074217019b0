import { useCallback, useEffect, useRef, useState } from 'react'
import type { Note, NotePart } from '#contract/gatherings/minutes/shapes.ts'
import { client } from '../../../../lib/api.ts'
import { dropDraft, findDraft, keepDraft } from '../../../../lib/draft-store.ts'
import { requestError } from '../../../../lib/request-error.ts'
import { useSession } from '../../../../lib/session.ts'

const PAUSE_MS = 900
const AGAIN_MS = 8000

interface Place {
  gatheringId: string
  sessionId: string
  part: NotePart
}

/** kept: on this device only, the server could not be reached. */
type NoteState = 'saved' | 'typing' | 'saving' | 'kept' | 'conflict' | 'refused'

interface Typed {
  text: string
  /** The version it was typed over. */
  version: number
}

/**
 * One part of one agenda item, saved as it is typed: on the device at once, on the server after a pause, again and again while the signal is lost. Where
 * somebody else has written meanwhile, `theirs` holds their words and nothing is overwritten until the person has chosen.
 */
export function useNote(place: Place, note: Note) {
  const { user, actingAs } = useSession()
  const { gatheringId, sessionId, part } = place
  const key = `${user.id}.${actingAs.grantId}.minutes.${sessionId}.${part}`
  const [draft] = useState(() => findDraft<Typed>(key)?.values)
  const [text, setText] = useState(draft?.text ?? note.text)
  const [state, setState] = useState<NoteState>(draft ? 'typing' : 'saved')
  const [theirs, setTheirs] = useState<Note>()
  const [refusal, setRefusal] = useState('')
  const now = useRef<Typed>({ text, version: draft?.version ?? note.version })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSending = useRef(false)

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    setState('saving')
    const sent = now.current
    try {
      const answer = await client.gatherings.minutes.saveNote({ id: gatheringId, sessionId, part, ...sent })
      if (!answer.isSaved) {
        setTheirs(answer.note)
        setState('conflict')
        return
      }
      const isStill = now.current.text === sent.text
      now.current = { text: now.current.text, version: answer.note.version }
      if (isStill) dropDraft(key)
      else keepDraft(key, now.current)
      setState(isStill ? 'saved' : 'typing')
      if (!isStill) timer.current = setTimeout(() => void send(), PAUSE_MS)
    } catch (error) {
      const { code, message } = requestError(error)
      const isLost = code === 'offline'
      setState(isLost ? 'kept' : 'refused')
      setRefusal(message)
      if (isLost) timer.current = setTimeout(() => void send(), AGAIN_MS)
    } finally {
      isSending.current = false
    }
  }, [gatheringId, sessionId, part, key])

  const wait = useCallback(
    (ms: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), ms)
    },
    [send],
  )

  const type = (next: string) => {
    setText(next)
    now.current = { ...now.current, text: next }
    keepDraft(key, now.current)
    if (state === 'conflict') return
    setState('typing')
    wait(PAUSE_MS)
  }

  useEffect(() => {
    if (draft) wait(0)
    return () => clearTimeout(timer.current)
  }, [draft, wait])

  useEffect(() => {
    const again = () => {
      if (state === 'kept') wait(0)
    }
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [state, wait])

  // What another note taker saved appears here while nobody types here.
  useEffect(() => {
    if (state !== 'saved' || note.version <= now.current.version) return
    now.current = { text: note.text, version: note.version }
    setText(note.text)
  }, [state, note])

  /** Ends a conflict with the words chosen: mine, theirs or both. */
  const settle = (chosen: string) => {
    if (!theirs) return
    now.current = { text: chosen, version: theirs.version }
    setText(chosen)
    setTheirs(undefined)
    keepDraft(key, now.current)
    void send()
  }
  return { text, type, state, theirs, settle, refusal }
}
