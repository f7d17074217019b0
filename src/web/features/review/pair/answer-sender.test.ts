import { expect, test } from 'vitest'
import { AnswerSender, type Deed, type SenderState } from './answer-sender.ts'

/** A server that does what it is told: `up`, `lost` (no answer) or `refuses`. */
function openSender() {
  const server = { is: 'up' as 'up' | 'lost' | 'refuses' }
  const asked: Deed[] = []
  const refused: string[] = []
  const states: SenderState[] = []
  const resume: (() => void)[] = []
  const sender = new AnswerSender({
    send: async (deed) => {
      asked.push(deed)
      if (server.is !== 'up') throw new Error(server.is)
    },
    isLine: (error) => error instanceof Error && error.message === 'lost',
    onRefused: (deed) => refused.push(deed.id),
    onState: (state) => states.push(state),
    pause: () => new Promise((resolve) => resume.push(resolve)),
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  const again = async () => {
    resume.shift()?.()
    await settled()
  }
  return { sender, server, asked, refused, states, settled, again }
}

test('answers are sent in the order in which they were given', async () => {
  const { sender, asked, states, settled } = openSender()
  sender.add('1', 'same')
  sender.add('2', 'different')
  await settled()
  expect(asked.map(({ id, what }) => [id, what])).toEqual([
    ['1', 'same'],
    ['2', 'different'],
  ])
  expect(states.at(-1)).toEqual({ waiting: 0, isLost: false })
})

test('a lost line keeps the answer and sends it again under the same key', async () => {
  const { sender, server, asked, states, settled, again } = openSender()
  server.is = 'lost'
  sender.add('1', 'same')
  await settled()
  sender.add('2', 'later')
  expect(states.at(-1)).toEqual({ waiting: 2, isLost: true })
  server.is = 'up'
  await again()
  expect(asked.map(({ id }) => id)).toEqual(['1', '1', '2'])
  expect(asked[0]?.key).toBe(asked[1]?.key)
  expect(asked[2]?.key).not.toBe(asked[1]?.key)
  expect(states.at(-1)).toEqual({ waiting: 0, isLost: false })
})

test('what was taken back before it left is not sent at all', async () => {
  const { sender, server, asked, settled, again } = openSender()
  server.is = 'lost'
  sender.add('1', 'same')
  await settled()
  sender.add('2', 'same')
  sender.add('2', 'undo')
  server.is = 'up'
  await again()
  expect(asked.map(({ id }) => id)).toEqual(['1', '1'])
})

test('a refusal is told and the next answer goes on', async () => {
  const { sender, server, refused, settled } = openSender()
  server.is = 'refuses'
  sender.add('1', 'same')
  await settled()
  server.is = 'up'
  sender.add('2', 'same')
  await settled()
  expect(refused).toEqual(['1'])
})
