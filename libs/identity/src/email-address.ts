import { isPlainAddress } from '#notifications';

/**
 * The one spelling an address is kept and looked up by: trimmed, composed, lower case. Null for anything but one
 * plain address. Capitals in the part before the @ are treated as equal, as every mail server in use does.
 */
export function emailAddress(text: string): string | null {
  if (text.length > 500) return null;
  const address = text.trim().normalize('NFC').toLowerCase();
  return isPlainAddress(address) ? address : null;
}
