/** A value that is read again once it is older than its age; readers who come meanwhile share one reading. */
export class FreshValue<T> {
  private reading: Promise<T> | null = null;
  private readAt = -Infinity;

  /**
   * @param age milliseconds
   * @param now a monotonic clock in milliseconds; nothing of the product's time depends on it
   */
  constructor(
    private readonly age: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(read: () => Promise<T>): Promise<T> {
    if (this.reading === null || this.now() - this.readAt > this.age) {
      const reading = read();
      [this.reading, this.readAt] = [reading, this.now()];
      reading.catch(() => {
        if (this.reading === reading) this.reading = null;
      });
    }
    return this.reading;
  }
}
