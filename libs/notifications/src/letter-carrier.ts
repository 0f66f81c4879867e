import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { NotificationSettings } from './notification-settings.js';
import type { OutboxLetter } from './outbox.repository.js';

/** Takes one letter out of the house. @throws where it could not */
export type LetterCarrier = (letter: OutboxLetter) => Promise<void>;

const SAFE = { disableFileAccess: true, disableUrlAccess: true } as const;

/** By SMTP where an address is given, else as a file of the `mail` folder. */
export function letterCarrier(settings: NotificationSettings): LetterCarrier {
  return settings.smtpUrl === null
    ? fileCarrier(settings.from, join(settings.dataFolder, 'mail'))
    : smtpCarrier(settings.from, settings.smtpUrl);
}

function smtpCarrier(from: string, url: string): LetterCarrier {
  const transport = createTransport(url, { ...SAFE });
  return async (letter) => {
    await transport.sendMail(messageOf(letter, from));
  };
}

/** Written under a name that comes from the Message-ID, so that a second try replaces the first. */
function fileCarrier(from: string, folder: string): LetterCarrier {
  const transport = createTransport({ streamTransport: true, buffer: true, ...SAFE });
  return async (letter) => {
    const { message } = await transport.sendMail(messageOf(letter, from));
    const name = letter.messageId.replaceAll(/[^\w.-]+/g, '_').replace(/^[_.]+|_+$/g, '');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const part = join(folder, `.${name}.part`);
    await writeFile(part, message as Buffer, { mode: 0o600 });
    await rename(part, join(folder, `${name}.eml`));
  };
}

function messageOf(letter: OutboxLetter, from: string) {
  return {
    messageId: letter.messageId,
    date: new Date(letter.createdAt),
    from: { name: '', address: from },
    to: { name: '', address: letter.recipient },
    envelope: { from, to: [letter.recipient] },
    subject: letter.subject,
    text: letter.text ?? '',
    html: letter.html ?? undefined,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.lang },
    ...SAFE,
  };
}
