import { isLoopback, launchConfig, type LaunchConfig } from '#kernel';

export type WebConfig = LaunchConfig;

/** What the web process was started with, and a line for each reason not to start. */
export const webConfig = () => launchConfig(process.env, process.argv.slice(2));

/** The part of the configuration that handlers and the gate may ask for. */
export class WebSettings {
  readonly isHttps: boolean;
  readonly publicUrl: string;
  readonly ministry: string;
  readonly zone: string;
  readonly isDemonstration: boolean;
  readonly metricsToken: string | null;
  readonly trustedProxies: ReadonlySet<string>;
  private readonly publicHost: string;

  constructor(config: WebConfig) {
    this.isHttps = config.isHttps;
    this.publicUrl = config.publicUrl;
    this.ministry = config.ministry;
    this.zone = config.zone;
    this.isDemonstration = config.isDemonstration;
    this.metricsToken = config.metricsToken;
    this.trustedProxies = config.trustedProxies;
    this.publicHost = new URL(config.publicUrl).host;
  }

  /** The host that a form's origin must name: the configured one; on loopback, where ports vary, the request's own. */
  hostFor(requested: string | undefined): string {
    return isLoopback(this.publicUrl) && requested ? requested : this.publicHost;
  }
}
