import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LetterSender } from './letter-sender.service.js';
import { NotificationSettings } from './notification-settings.js';
import { OutboxRepository } from './outbox.repository.js';
import { Outbox } from './outbox.service.js';

@Global()
@Module({})
export class NotificationsModule {
  static with(settings: NotificationSettings): DynamicModule {
    return {
      module: NotificationsModule,
      providers: [
        { provide: NotificationSettings, useValue: settings },
        OutboxRepository,
        Outbox,
        LetterSender,
      ],
      exports: [Outbox, LetterSender],
    };
  }
}
