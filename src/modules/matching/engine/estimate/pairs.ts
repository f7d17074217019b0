/** Pairs kept for judgement: growing columns instead of objects, for there are millions. */
export class KeptPairs {
  a = new Int32Array(1024)
  b = new Int32Array(1024)
  code = new Float64Array(1024)
  /** log2(1 / frequency) of what they share. */
  bits = new Float32Array(1024)
  rules = new Int32Array(1024)
  size = 0

  push(a: number, b: number, code: number, bits: number, rules: number): void {
    if (this.size === this.a.length) this.#grow()
    this.a[this.size] = a
    this.b[this.size] = b
    this.code[this.size] = code
    this.bits[this.size] = bits
    this.rules[this.size] = rules
    this.size++
  }

  #grow(): void {
    const room = this.size * 2
    const larger = <T extends Int32Array | Float64Array | Float32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.a = larger(this.a, new Int32Array(room))
    this.b = larger(this.b, new Int32Array(room))
    this.code = larger(this.code, new Float64Array(room))
    this.bits = larger(this.bits, new Float32Array(room))
    this.rules = larger(this.rules, new Int32Array(room))
  }
}
