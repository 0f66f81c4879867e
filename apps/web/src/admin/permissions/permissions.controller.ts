import { Controller, Get } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type JsonAnswer, json } from '../../http/answers.js';
import { Requires } from '../../http/requires.js';
import { routesOf } from './routes.js';
import { permissionTable } from './permission-table.js';

/** Who may call what, made from the routes that run (AUTHZ-01). */
@Controller('admin/permissions.json')
export class PermissionsController {
  constructor(private readonly modules: ModulesContainer) {}

  @Get()
  @Requires('audit.read')
  show(): JsonAnswer {
    return json({ routes: permissionTable(routesOf(this.modules)) });
  }
}
