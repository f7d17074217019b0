import type { Lexicon } from '../lexicon/lexicon.ts'

/** `membeli bibit agar-agar laut, tali dan pelampung`: the first word of each phrase is the thing, the others tell its kind. */
const PURCHASE = /\b(?:beli|membeli|pembelian|belanja|membelanjakan|dibelikan)\s+([^.;:()]+)/giu
const NEXT_ITEM = /,|\/|\s(?:dan|serta|atau)\s/iu

/** What money is bound to buy, and every word of the text, as roots. */
export function readPurchases(text: string, lexicon: Lexicon): { buys: Set<string>; words: Set<string> } {
  const buys = new Set<string>()
  for (const [, list = ''] of text.matchAll(PURCHASE)) {
    for (const item of list.split(NEXT_ITEM)) {
      const [thing] = lexicon.words(item)
      if (thing && !lexicon.isPlain(thing.root)) buys.add(thing.root)
    }
  }
  return { buys, words: new Set(lexicon.words(text).map(({ root }) => root)) }
}
