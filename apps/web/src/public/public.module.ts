import { Module } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StartController } from './start/start.controller.js';

/** Pages for everyone, signed in or not. */
@Module({ controllers: [HealthController, SignInController, StartController] })
export class PublicModule {}
