const keys = new WeakMap<object, string>()

/** A UUID without `crypto.randomUUID`, which browsers withhold on the plain-http addresses of office networks. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The same input object, sent again by a retry, carries the same key, so that a lost answer never doubles a deed. */
export function idempotencyKey(input: unknown): string {
  if (typeof input !== 'object' || input === null) return uuid()
  const key = keys.get(input) ?? uuid()
  keys.set(input, key)
  return key
}
