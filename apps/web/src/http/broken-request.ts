import type { Socket } from 'node:net';

const STATUS: Readonly<Record<string, string>> = {
  HPE_INVALID_METHOD: '501 Not Implemented',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Answers bytes that are no HTTP request, or that came too slowly, with a short reply under the usual headers, and ends
 * the connection; the process does not notice.
 *
 * @param headers names and values in turn
 */
export function brokenRequestHandler(headers: readonly string[]) {
  const lines = Array.from(
    { length: headers.length / 2 },
    (_, i) => `${headers[2 * i]}: ${headers[2 * i + 1]}\r\n`,
  );
  const rest = `${lines.join('')}cache-control: no-store\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    socket.end(`HTTP/1.1 ${STATUS[error.code ?? ''] ?? '400 Bad Request'}\r\n${rest}`);
    socket.setTimeout(LINGER, () => socket.destroy());
  };
}

/** Milliseconds in which the other side may close, so that it can read the reply first. */
export const LINGER = 1_000;
