import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '#audit';
import { DatabaseModule } from '#database';
import { WebSettings } from './config.js';
import { AccessGuard } from './http/access.guard.js';
import { ErrorPages } from './http/error-pages.js';
import { ShellRenderer } from './http/shell-renderer.js';
import { PublicModule } from './public/public.module.js';
import type { WebParts } from './server.js';

/** The web app: one module per audience, the gate before all of them. */
@Module({})
export class WebModule {
  static with({ config, database, clock }: WebParts): DynamicModule {
    return {
      module: WebModule,
      imports: [DatabaseModule.with(database, clock), AuditModule, PublicModule],
      providers: [
        { provide: WebSettings, useValue: new WebSettings(config) },
        { provide: APP_GUARD, useClass: AccessGuard },
        ErrorPages,
        ShellRenderer,
      ],
    };
  }
}
