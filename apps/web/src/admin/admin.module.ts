import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { LapsesController } from './followup/lapses.controller.js';
import { FollowupController } from './followup/followup.controller.js';
import { AdminOverviewController } from './overview/overview.controller.js';
import { PermissionsController } from './permissions/permissions.controller.js';
import { RecordsController } from './records/records.controller.js';
import { UserController } from './user/user.controller.js';
import { UsersController } from './users/users.controller.js';

/** Pages of those who keep the installation: accounts, roles, records, health. */
@Module({
  imports: [AuditModule],
  controllers: [
    AdminOverviewController,
    FollowupController,
    LapsesController,
    RecordsController,
    PermissionsController,
    UsersController,
    UserController,
  ],
})
export class AdminModule {}
