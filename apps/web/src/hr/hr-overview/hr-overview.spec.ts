import { describe, expect, it } from '@jest/globals';
import { words } from '#i18n';
import { checkTemplate } from '#ui/testing';
import { forecastFigure } from './forecast.view.js';
import { overviewExamples, overviewFigures } from './hr-overview.examples.js';

describe('The overview', () => {
  it('reads what its view gives', () => {
    expect(checkTemplate('hr-overview', overviewExamples)).toEqual([]);
  });

  it('tells the finding of the forecast and marks the peak', () => {
    const figure = forecastFigure(overviewFigures().forecast, words('en'));
    expect(figure.caption).toContain('March 2027 is the peak: the cover of 1,140 people ends');
    expect(figure.bars.map(({ peak }) => peak).indexOf(true)).toBe(3);
  });

  it('has no peak where nothing ends', () => {
    const { forecast } = overviewFigures();
    const none = forecast.any.map((each) => ({ ...each, people: 0 }));
    expect(forecastFigure({ ...forecast, any: none }, words('en')).caption).toBe(
      'No cover ends in these 12 months.',
    );
  });

  it('shows as its number the share that counts, not the first colour', () => {
    const { coverage, posts } = overviewExamples['today']!.figures!;
    expect([coverage.rows[0]!.percent, posts!.rows[0]!.percent]).toEqual(['38%', '58%']);
  });

  it('says what to do while there is nobody, and shows no figures', () => {
    const { empty, figures } = overviewExamples['no people yet']!;
    expect(figures).toBeNull();
    expect(empty!.detail).toContain('Import the register');
  });
});
