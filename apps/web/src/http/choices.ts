import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { isLang } from '#i18n';
import { safeRedirect } from '#identity';
import { type Redirect, seeOther } from './answers.js';
import { lastingCookie } from './cookies.js';
import { wantsJson } from './negotiation.js';

const A_YEAR = 31_536_000;

/** Where the language in the address is for that reply alone, and no cookie is ever set (certificates, section 4). */
const PUBLIC_VERIFICATION = /^\/(?:verify|V)(?:\/|$)/;

/**
 * `?lang=ar` and `?lite=on` on any page: the choice goes into a cookie, and the same address without it follows, so
 * that links can be shared in a language (design, section 3.1). One place for all pages, found or not.
 */
export function rememberChoices(
  isHttps: boolean,
  answer: (reply: FastifyReply, redirect: Redirect) => void,
): preHandlerHookHandler {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const chosen = request.method === 'GET' && !wantsJson(request.headers.accept);
    const redirect = chosen ? choiceOf(request.url, isHttps) : null;
    if (redirect) answer(reply, redirect);
    else done();
  };
}

/** The reply that remembers what an address chooses, or null where it chooses nothing. */
export function choiceOf(url: string, isHttps: boolean): Redirect | null {
  const at = url.indexOf('?');
  if (at < 0 || PUBLIC_VERIFICATION.test(url.slice(0, at))) return null;
  const params = new URLSearchParams(url.slice(at + 1));
  const cookies = [
    ...taken(params, 'lang', isLang).map((lang) => lastingCookie('lang', lang, A_YEAR, isHttps)),
    ...taken(params, 'lite', isSwitch).map((lite) => lastingCookie('lite', lite, A_YEAR, isHttps)),
  ];
  if (cookies.length === 0) return null;
  const rest = params.size === 0 ? '' : `?${params.toString()}`;
  return seeOther(safeRedirect(url.slice(0, at) + rest) ?? '/', { cookies });
}

/** Takes a parameter out of the address where it has a value that means something. */
function taken(params: URLSearchParams, name: string, isKnown: (value: string) => boolean): string[] {
  const value = params.get(name);
  if (value === null || !isKnown(value)) return [];
  params.delete(name);
  return [value];
}

const isSwitch = (value: string): boolean => value === 'on' || value === 'off';
