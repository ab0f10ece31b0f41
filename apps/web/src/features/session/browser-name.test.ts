import { expect, it } from 'vitest';
import { browserName } from './browser-name.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, '谷歌浏览器 · Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; WOW64) ${chrome} QIHU 360EE`, '360 浏览器 · Windows'],
  [`Mozilla/5.0 (Windows NT 10.0) ${chrome} Edg/120.0`, 'Edge · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', '火狐 · Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari · iOS'],
  ['curl/8', '其他浏览器'],
])('%s is %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
