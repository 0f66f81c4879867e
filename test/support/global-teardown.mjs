import { closeTestServer } from './test-server.mjs';

export default async function globalTeardown() {
  await closeTestServer(globalThis.testServer);
}
