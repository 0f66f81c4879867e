import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';

/** Gives every module the one {@link Database} and the one {@link Clock} of the process. */
@Global()
@Module({})
export class DatabaseModule {
  static with(database: Database, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock },
      ],
      exports: [Database, Clock],
    };
  }
}
