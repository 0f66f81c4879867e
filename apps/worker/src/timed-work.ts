/** Work that is looked for again and again; one run at a time, and a failure is told and tried again. */
export interface TimedWork {
  readonly name: string;
  /** Seconds between the end of one run and the start of the next; asked at each end where it is not always the same. */
  readonly every: number | (() => number);
  /** Seconds after the start before the first run; 0 unless told. */
  readonly after?: number;
  readonly run: () => Promise<void>;
}

/** Seconds that work under way gets to end by itself; every piece of it is a transaction that may be broken off. */
const PATIENCE = 2;

/** Runs each work in its own rhythm; `stop` resolves when the runs under way have ended, or after a short patience. */
export function keepDoing(
  works: readonly TimedWork[],
  log: (message: string) => void,
): { stop(): Promise<void> } {
  let isStopping = false;
  const wake = new Set<() => void>();
  const pause = (seconds: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        wake.delete(end);
        resolve();
      };
      const timer = setTimeout(end, seconds * 1000);
      wake.add(end);
    });
  const loops = works.map(async ({ name, every, after = 0, run }) => {
    await pause(after);
    while (!isStopping) {
      await run().catch((error: Error) => isStopping || log(`${name} failed: ${error.message}`));
      if (!isStopping) await pause(typeof every === 'number' ? every : every());
    }
  });
  return {
    stop: async () => {
      isStopping = true;
      for (const end of wake) end();
      await Promise.race([
        Promise.all(loops),
        new Promise((resolve) => setTimeout(resolve, PATIENCE * 1000)),
      ]);
    },
  };
}
