/** Disjoint sets of ranks with the members of each at hand. */
export class Clusters {
  readonly #parent: Int32Array
  readonly #members: Map<number, number[]> = new Map()

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i)
  }

  find(rank: number): number {
    let root = rank
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root
    let at = rank
    while (this.#parent[at] !== root) {
      const next = this.#parent[at] ?? root
      this.#parent[at] = root
      at = next
    }
    return root
  }

  membersOf(root: number): readonly number[] {
    return this.#members.get(root) ?? [root]
  }

  /** Members of the sets of two and more, smallest first, in the order of their smallest. */
  groups(): number[][] {
    return [...this.#members].sort((x, y) => x[0] - y[0]).map(([, members]) => [...members].sort((a, b) => a - b))
  }

  /** The smaller rank names the cluster. */
  join(a: number, b: number): void {
    const [keep, lose] = this.find(a) < this.find(b) ? [this.find(a), this.find(b)] : [this.find(b), this.find(a)]
    if (keep === lose) return
    this.#parent[lose] = keep
    this.#members.set(keep, [...this.membersOf(keep), ...this.membersOf(lose)])
    this.#members.delete(lose)
  }
}
