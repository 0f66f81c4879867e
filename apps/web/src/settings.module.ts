import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type WebConfig, WebSettings } from './config.js';

/** Gives every module of the web app its settings. */
@Global()
@Module({})
export class SettingsModule {
  static with(config: WebConfig): DynamicModule {
    const settings = { provide: WebSettings, useValue: new WebSettings(config) };
    return { module: SettingsModule, providers: [settings], exports: [WebSettings] };
  }
}
