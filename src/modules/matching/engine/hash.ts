const PRIME_A = 0x85ebca6b
const PRIME_B = 0xc2b2ae35

/** Mixes whole numbers into 32 bits (murmur3's finish), for keys of blocks. */
export function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ value, PRIME_A)
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_B)
  return (hash ^ (hash >>> 16)) | 0
}

/** 32 bits of a text (FNV-1a, mixed). */
export function hashText(seed: number, text: string): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(seed, hash)
}

/** mulberry32: small, seeded; the same seed gives the same draws. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
