import { randomBytes } from 'node:crypto';

const PROCESS = randomBytes(3).toString('hex');
let count = 0;

/** The number of a request: unique enough to find its log line, cheap to make, and telling nothing. */
export function nextRequestNumber(): string {
  count = (count + 1) % 0xffffff;
  return `${PROCESS}-${count.toString(36)}`;
}
