import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

export interface Route {
  readonly method: string;
  /** As the handler states it, with its parameters: `/verify/:number`. */
  readonly path: string;
}

/** Every handler of the running app, as its controllers state them. */
export function routesOf(app: INestApplicationContext): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const routes = controllers.flatMap(({ metatype }) => routesOfController(metatype as new () => object));
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}

function routesOfController(controller: new () => object): Route[] {
  const proto = controller.prototype as Record<string, object>;
  const prefixes = [Reflect.getMetadata('path', controller) as string | string[]].flat();
  const handlers = Object.getOwnPropertyNames(proto).map((name) => proto[name]!);
  return handlers
    .filter((handler) => Reflect.hasMetadata('method', handler))
    .flatMap((handler) => {
      const paths = [Reflect.getMetadata('path', handler) as string | string[]].flat();
      const method = RequestMethod[Reflect.getMetadata('method', handler) as number]!;
      return prefixes.flatMap((prefix) => paths.map((path) => ({ method, path: joined(prefix, path) })));
    });
}

function joined(...parts: string[]): string {
  const path = parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/');
  return `/${path}`;
}
