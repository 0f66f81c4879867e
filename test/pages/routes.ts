import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS, type Access } from '../../apps/web/src/http/requires.js';

/** An address pattern that the running web app answers, and what its handler asks of the caller. */
export interface Route {
  readonly pattern: string;
  readonly access: Access | undefined;
}

/** Every GET route of the running app: read from its controllers and held against its router. */
export function getRoutes(app: NestFastifyApplication): Route[] {
  const routes = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (metatype ? routesOf(metatype) : []));
  const unique = [...new Map(routes.map((route) => [route.pattern, route])).values()];
  const router = app.getHttpAdapter().getInstance();
  for (const { pattern } of unique) {
    if (!router.hasRoute({ method: 'GET', url: pattern })) throw new Error(`The router lacks ${pattern}`);
  }
  return unique.toSorted((one, other) => (one.pattern < other.pattern ? -1 : 1));
}

/** The route that answers a path, the one with the most fixed parts first; null where none does. */
export function routeFor(routes: readonly Route[], path: string): Route | null {
  const matching = routes.filter(({ pattern }) => regexOf(pattern).test(path));
  return matching.toSorted((one, other) => parameters(one) - parameters(other))[0] ?? null;
}

function routesOf(controller: object): Route[] {
  const bases = pathsOf(controller);
  const { prototype } = controller as { prototype: Record<string, object> };
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function') return [];
    if (Reflect.getMetadata(METHOD_METADATA, handler) !== RequestMethod.GET) return [];
    const access = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
    return bases.flatMap((base) => pathsOf(handler).map((path) => ({ pattern: joined(base, path), access })));
  });
}

function pathsOf(target: object): string[] {
  return [(Reflect.getMetadata(PATH_METADATA, target) ?? '') as string | string[]].flat();
}

function joined(base: string, path: string): string {
  return `/${[base, path]
    .flatMap((each) => each.split('/'))
    .filter(Boolean)
    .join('/')}`;
}

function regexOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
}

const parameters = ({ pattern }: Route): number => pattern.split(':').length;
