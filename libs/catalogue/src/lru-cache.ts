/** Keeps the most recently used values; for what never changes, so that nothing has to be forgotten in time. */
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
}
