import type { NumberedKind } from '#contract/gatherings/documents/documents.ts'
import type { LetterKind } from '#contract/letters/shapes.ts'
import type { Gathering } from '../gathering.ts'

/** What the register of letters knows a gathering's papers by. */
export const letterSourceOf = ({ id }: Pick<Gathering, 'id'>) => ({ kind: 'gathering', id })

/** Under which kind each is numbered. */
export const LETTER_KINDS: Readonly<Record<NumberedKind, LetterKind>> = {
  invitation: 'invitation',
  official_record: 'record',
  assignment_letter: 'assignment',
}
