import type { Database } from '#database';
import { LetterSender } from './src/letter-sender.service.js';
import type { NotificationSettings } from './src/notification-settings.js';
import { OutboxRepository } from './src/outbox.repository.js';
import { Outbox } from './src/outbox.service.js';

export function notificationSettings(changes: Partial<NotificationSettings> = {}): NotificationSettings {
  return {
    smtpUrl: null,
    dataFolder: '',
    from: 'training@mfa.example',
    host: 'credence.example',
    ...changes,
  };
}

/** An outbox without Nest, for specs. */
export function outbox(settings = notificationSettings()): Outbox {
  return new Outbox(new OutboxRepository(), settings);
}

export function letterSender(database: Database, settings: NotificationSettings): LetterSender {
  return new LetterSender(database, new OutboxRepository(), settings);
}
