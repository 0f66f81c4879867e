import { Module } from '@nestjs/common';
import { InvitationsController } from './choose-password/invitations.controller.js';
import { PasswordResetsController } from './choose-password/password-resets.controller.js';
import { GuidanceController } from './guidance/guidance.controller.js';
import { HealthController } from './health/health.controller.js';
import { PasswordStrategy } from './sign-in/password.strategy.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignInAgainController } from './sign-in-again/sign-in-again.controller.js';
import { SignInCodeController } from './sign-in-code/sign-in-code.controller.js';
import { StartController } from './start/start.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { LookUpLimits } from './verify/look-up-limits.js';
import { VerifyController } from './verify/verify.controller.js';

/** Pages for everyone, signed in or not. */
@Module({
  controllers: [
    GuidanceController,
    HealthController,
    InvitationsController,
    PasswordResetsController,
    SignInController,
    SignInAgainController,
    SignInCodeController,
    StartController,
    UnsubscribeController,
    VerifyController,
  ],
  providers: [LookUpLimits, PasswordStrategy],
})
export class PublicModule {}
