/** How letters leave; given once at start by the app that sends or queues them. */
export class NotificationSettings {
  /** `smtp://…` or `smtps://…`; null keeps letters as files. */
  readonly smtpUrl: string | null;
  /** The folder whose `mail` holds the kept letters. */
  readonly dataFolder: string;
  /** The address that letters come from. */
  readonly from: string;
  /** What a Message-ID ends with: the host of the public address. */
  readonly host: string;
}
