import type { Step } from './queue.js';

/** What became of a step. Only `saved` and `refused` end it; all others are tried again. */
export type Outcome =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'offline' | 'unreachable' | 'signed-out' };

const MILLISECONDS_TO_ANSWER = 15_000;
const TRY_AGAIN = new Set([408, 425, 429]);

/** Posts a step to the attempt's address. Never throws. */
export async function send(url: string, step: Step): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), MILLISECONDS_TO_ANSWER);
  try {
    return await outcomeOf(await fetch(url, request(step, abort.signal)));
  } catch {
    return { kind: navigator.onLine ? 'unreachable' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function request(step: Step, signal: AbortSignal): RequestInit {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': token };
  return { method: 'POST', headers, body: JSON.stringify(step), signal, redirect: 'manual', keepalive: true };
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const { status } = response;
  if (status === 401 || response.type === 'opaqueredirect') return { kind: 'signed-out' };
  if (status >= 500 || TRY_AGAIN.has(status)) return { kind: 'unreachable' };
  const body = (await response.json().catch(() => ({}))) as { at?: string; detail?: string; title?: string };
  if (response.ok) return { kind: 'saved', at: body.at ?? new Date().toISOString() };
  return { kind: 'refused', reason: body.detail ?? body.title ?? String(status) };
}
