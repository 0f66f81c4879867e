import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#database/testing';
import { addJob } from './jobs.js';
import { queueState } from './leases.repository.js';
import { type JobRunner, runJobs } from './runner.js';

describe('Jobs', () => {
  let test: TestDatabase;
  let runner: JobRunner | null = null;
  const done: unknown[] = [];
  const start = async (handlers = { note: async (payload: unknown) => void done.push(payload) }) => {
    runner = await runJobs({ url: test.urls.app, handlers, heartbeat: 1, silence: 2, log: () => undefined });
  };
  const until = async (isTrue: () => boolean | Promise<boolean>) => {
    for (let i = 0; i < 100 && !(await isTrue()); i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
  };

  beforeAll(async () => {
    test = await testDatabase();
  });
  afterEach(async () => {
    await runner?.stop();
    runner = null;
    done.length = 0;
  });
  afterAll(() => test.close());

  it('run after the commit of the transaction that added them, and never after a rollback', async () => {
    await start();
    await test.db.transaction((tx) => addJob(tx, 'note', { n: 1 }));
    const failing = test.db.transaction(async (tx) => {
      await addJob(tx, 'note', { n: 2 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await until(() => done.length > 0);
    expect(done).toEqual([{ n: 1 }]);
  });

  it('of one key are one job while it waits', async () => {
    await test.db.transaction((tx) => addJob(tx, 'note', { n: 1 }, { key: 'only' }));
    await test.db.transaction((tx) => addJob(tx, 'note', { n: 2 }, { key: 'only' }));
    expect(await queueState(test.db.sql)).toEqual({ waiting: 1, running: 0, failed: 0 });
    await start();
    await until(() => done.length > 0);
    expect(done).toEqual([{ n: 2 }]);
  });

  it('held by a worker that fell silent are freed and done by another', async () => {
    await test.db.transaction((tx) => addJob(tx, 'note', { n: 3 }));
    await test.owner.run(
      "UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = now() - interval '1 minute', attempts = 1",
    );
    await test.owner.run("INSERT INTO job_workers VALUES ('dead', now(), now() - interval '1 minute')");
    await start();
    await until(() => done.length > 0);
    expect(done).toEqual([{ n: 3 }]);
  });
});
