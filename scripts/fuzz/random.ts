/** Numbers that a seed decides: the same seed gives the same input on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The seed of one of many inputs, so that each can be made again without those before it. */
  static of(seed: number, index: number): Random {
    const random = new Random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));
    random.below(2);
    return random;
  }

  /** From 0 to `end`, which is left out. */
  below(end: number): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
  }

  /** True once in `times` times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Up to `most` items, each made anew. */
  some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  /** Up to `most` characters from all of Unicode, odd ones more often than in life. */
  text(most: number): string {
    const kinds = [
      () => this.below(0x20),
      () => 0x20 + this.below(0x5f),
      () => 0x20 + this.below(0x5f),
      () => this.pick([0x7f, 0x85, 0x9b, 0x9d, 0xad, 0x200b, 0x202e, 0x2028, 0x2066, 0xfeff, 0xfffd]),
      () => this.below(0x11_0000),
    ];
    return this.some(most, () => String.fromCodePoint(this.pick(kinds)())).join('');
  }
}
