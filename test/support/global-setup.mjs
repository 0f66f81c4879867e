import { build } from '../../scripts/build.mjs';
import { openTestServer } from './test-server.mjs';

export default async function globalSetup() {
  await build();
  const server = await openTestServer();
  globalThis.testServer = server;
  process.env.CREDENCE_TEST_SERVER = JSON.stringify(server);
}
