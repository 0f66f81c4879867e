/** Keeps the most recently used values; for what never changes, or carries the version by which it is judged. */
export class LruCache<V> {
  private readonly entries = new Map<string, V>();

  /** @param capacity how many values are kept */
  constructor(private readonly capacity: number) {}

  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: V): V {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value!);
    return value;
  }

  /** The value of a key, else what loads; what loads as null is not kept. */
  async getOr(key: string, load: () => Promise<V | null>): Promise<V | null> {
    const known = this.get(key) ?? (await load());
    return known === null ? null : this.set(key, known);
  }
}
