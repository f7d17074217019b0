import { useEffect } from 'react'
import type { Answer } from '#contract/matching/questions.ts'

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="menu"]'

/** The keys of the answers; B and S as in the words *beda* and *sama*, the arrows as the buttons stand. */
export const KEYS: Readonly<Record<string, Answer | 'undo'>> = {
  b: 'different',
  arrowleft: 'different',
  s: 'same',
  arrowright: 'same',
  n: 'later',
  z: 'undo',
}

/** Answers by key, never while somebody types or a dialog is open; a key held down answers once. */
export function useAnswerKeys({ answer, undo }: { answer: (what: Answer) => void; undo: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing || event.repeat) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      const what = KEYS[event.key.toLowerCase()]
      if (!what) return
      event.preventDefault()
      if (what === 'undo') undo()
      else answer(what)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [answer, undo])
}
