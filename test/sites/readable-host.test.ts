import { describe, expect, it } from 'vitest';
import { toReadableHost } from '../../lib/sites/readable-host';

describe('toReadableHost', () => {
  it.each([
    '新华网.中国',
    'www.山西日报.公司',
    '开发区-news.网络',
    'bücher.example',
    'hörbücher-für-alle.example',
    '他们为什么不说中文.中国',
    '𠮷野家.example',
    'sxrb.com',
    'epaper.sxrb.com',
    '192.168.1.20',
  ])('%s comes back from how browsers write it', (host) => {
    const { hostname } = new URL(`http://${host}/`);
    expect(toReadableHost(hostname)).toBe(host);
  });

  it.each(['xn--', 'xn--a', 'xn--99999999', 'xn--新华', 'xn--99999999999999999.cn'])('%s stays', (host) => {
    expect(toReadableHost(host)).toBe(host);
  });
});
