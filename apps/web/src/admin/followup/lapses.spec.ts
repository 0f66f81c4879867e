import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '#ui/testing';
import { lapsesExamples } from './lapses.examples.js';

describe('Lapses to acknowledge', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('lapses', lapsesExamples)).toEqual([]);
  });

  it('ask until they are acknowledged, and are late after their day', () => {
    const { alerts } = lapsesExamples['some']!;
    expect(alerts.map(({ action }) => action)).toEqual([
      '/lapses/7/acknowledgement',
      '/lapses/6/acknowledgement',
      null,
    ]);
    expect(new Set(alerts.map(({ status }) => JSON.stringify(status))).size).toBe(3);
  });
});
