import { OutboxLetterEntity } from './outbox-letter.entity.js';

export const notificationsEntities = [OutboxLetterEntity];
