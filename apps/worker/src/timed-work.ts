/** Work that is looked for again and again; one run at a time, and a failure is told and tried again. */
export interface TimedWork {
  readonly name: string;
  /** Seconds between the end of one run and the start of the next. */
  readonly every: number;
  run(): Promise<void>;
}

/** Runs each work in its own rhythm; resolves `stop` when the runs under way have ended. */
export function keepDoing(
  works: readonly TimedWork[],
  log: (message: string) => void,
): { stop(): Promise<void> } {
  let isStopping = false;
  const wake: (() => void)[] = [];
  const loops = works.map(async ({ name, every, run }) => {
    while (!isStopping) {
      await run().catch((error: Error) => log(`${name} failed: ${error.message}`));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every * 1000);
        wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  });
  return {
    stop: async () => {
      isStopping = true;
      for (const each of wake) each();
      await Promise.all(loops);
    },
  };
}
