import { describe, expect, it } from '@jest/globals';
import { deviceName, roughPlace } from './device-name.js';

describe('A session in the list', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604',
      'Safari · iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    ['<script>alert(1)</script>\r\n', '? · ?'],
    [null, '? · ?'],
  ])('names the device of %j', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });

  it.each([
    ['198.51.100.77', '198.51.100.x'],
    ['::ffff:198.51.100.77', '198.51.100.x'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['nonsense!', '?'],
  ])('says only roughly where %s is', (address, place) => {
    expect(roughPlace(address)).toBe(place);
  });
});
