/**
 * The client's address: the socket's, unless that is a trusted proxy; then the last address of `X-Forwarded-For` that
 * no trusted proxy is. What others write into the header is never believed.
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: ReadonlySet<string>,
): string {
  const near = plain(socket ?? '');
  if (!proxies.has(near) || !forwardedFor) return near;
  const chain = forwardedFor.split(',').map((each) => plain(each.trim()));
  for (let i = chain.length - 1; i >= 0; i--) {
    const hop = chain[i];
    if (hop && !proxies.has(hop)) return hop.slice(0, 45);
  }
  return near;
}

function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
