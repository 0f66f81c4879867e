export { notificationsEntities } from './src/entities.js';
export { isPlainAddress } from './src/header-safety.js';
export { LetterSender } from './src/letter-sender.service.js';
export {
  letterLanguage,
  type LetterFacts,
  type LetterItem,
  type LetterTemplate,
} from './src/letter-words.js';
export { NotificationSettings } from './src/notification-settings.js';
export { NotificationsModule } from './src/notifications.module.js';
export type { OutboxLetter } from './src/outbox.repository.js';
export { type LetterOrder, Outbox, type OutboxPage } from './src/outbox.service.js';
export { notificationSettingsFrom } from './src/notification-settings-from.js';
