import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '../../http/requires.js';

/** A handler of the running app: how it is called, and what it asks of whoever calls it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** Null where the handler states nothing, and is refused to everybody. */
  readonly access: Access | null;
}

/** Every route of the app, in order of path and method. */
export function routesOf(modules: Pick<ModulesContainer, 'values'>): Route[] {
  const controllers = [...modules.values()].flatMap((module) => [...module.controllers.keys()]);
  const routes = controllers.flatMap((controller) => handlersOf(controller as new () => object));
  return routes.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function handlersOf(controller: new () => object): Route[] {
  const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const method = typeof handler === 'function' ? metadata<RequestMethod>(METHOD_METADATA, handler) : null;
    if (method === null || handler === undefined) return [];
    const access = metadata<Access>(ACCESS, handler);
    const paths = [metadata<string | string[]>(PATH_METADATA, handler) ?? ''].flat();
    return bases.flatMap((base) =>
      paths.map((path) => ({ method: RequestMethod[method], path: joined(base, path), access })),
    );
  });
}

function metadata<T>(key: string, target: object): T | null {
  return (Reflect.getMetadata(key, target) as T | undefined) ?? null;
}

function joined(...parts: readonly string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
