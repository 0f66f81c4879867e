import { Module } from '@nestjs/common';
import { FactorController } from './security/factor.controller.js';
import { SecurityController } from './security/security.controller.js';
import { SettingsController } from './settings/settings.controller.js';

/** One's own account. */
@Module({ controllers: [FactorController, SecurityController, SettingsController] })
export class AccountModule {}
