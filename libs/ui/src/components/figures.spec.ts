import { words } from '#i18n';
import fc from 'fast-check';
import { barFigure, stackedBars, type ShareKind } from './figures.js';

const heading = { id: 'f', title: 'T', caption: 'C', labelHead: 'M', valueHead: 'N' };
const keys: { kind: ShareKind; word: string }[] = [
  { kind: 'ok', word: 'Valid' },
  { kind: 'soon', word: 'Soon' },
  { kind: 'bad', word: 'Missing' },
];

describe('a bar figure', () => {
  it('draws the peak at full height and marks it once', () => {
    const counts = [1, 4, 4, 0].map((count) => ({ label: 'x', count }));
    const { bars } = barFigure(heading, counts, words('en'));
    expect(bars.map(({ height, y, peak }) => [height, y, peak])).toEqual([
      [25, 75, false],
      [100, 0, true],
      [100, 0, false],
      [0, 100, false],
    ]);
  });

  it('draws nothing where nothing is counted', () => {
    expect(barFigure(heading, [{ label: 'x', count: 0 }], words('en')).bars[0]).toMatchObject({
      height: 0,
      peak: false,
    });
  });
});

describe('stacked bars', () => {
  const row = (shares: number[]) =>
    stackedBars(heading, keys, [{ label: 'x', href: null, shares }], words('en')).rows[0]!;

  it('tell every share in words and show the first', () => {
    expect(row([58, 17, 25])).toMatchObject({
      spoken: 'Valid 58%, Soon 17% and Missing 25%',
      percent: '58%',
    });
  });

  it('show an empty bar where there is nobody', () => {
    expect(row([0, 0, 0]).parts).toEqual([{ kind: 'none', x: 0, width: 100 }]);
  });

  it('never overlap and never leave the figure', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000)), (shares) => {
        let end = 0;
        for (const { x, width } of row(shares).parts) {
          expect(x).toBeGreaterThanOrEqual(end - 0.11);
          end = x + width;
        }
        expect(end).toBeLessThanOrEqual(100.11);
      }),
    );
  });
});
