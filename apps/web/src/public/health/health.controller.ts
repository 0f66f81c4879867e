import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { Database } from '#database';
import { queueState } from '#jobs';
import { WebSettings } from '../../config.js';
import { BytesAnswer, json, type JsonAnswer } from '../../http/answers.js';
import { notFound } from '../../http/denials.js';
import { Open } from '../../http/requires.js';

/** Milliseconds after which the database counts as gone. */
const PATIENCE = 2_000;

/** For watchdogs: alive without a look at the database, ready only with database and queue, figures for those who may. */
@Controller()
export class HealthController {
  private readonly metrics = new Registry();

  constructor(
    private readonly database: Database,
    private readonly settings: WebSettings,
  ) {
    collectDefaultMetrics({ register: this.metrics });
  }

  @Get('health/live')
  @Open({ isAnonymous: true, isPolling: true })
  live(): JsonAnswer {
    return json({ status: 'alive' });
  }

  @Get('health/ready')
  @Open({ isAnonymous: true, isPolling: true })
  async ready(): Promise<JsonAnswer> {
    const reasons = await this.reasons();
    const headers: Record<string, string> = reasons.length > 0 ? { 'retry-after': '5' } : {};
    return json({ ready: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503, { headers });
  }

  @Get('metrics')
  @Open({ isAnonymous: true, isPolling: true })
  async figures(@Req() request: FastifyRequest): Promise<BytesAnswer> {
    const token = this.settings.metricsToken;
    const isNear =
      /^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') &&
      !request.headers['x-forwarded-for'];
    if (!isNear && (!token || request.headers.authorization !== `Bearer ${token}`))
      throw notFound('metrics-are-private');
    return new BytesAnswer(
      Buffer.from(await this.metrics.metrics()),
      'text/plain; version=0.0.4; charset=utf-8',
    );
  }

  private async reasons(): Promise<string[]> {
    try {
      await withinPatience(queueState(this.database.sql));
      return [];
    } catch (error) {
      return [(error as { code?: string }).code === '42P01' ? 'queue' : 'database'];
    }
  }
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
