// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddedSites } from '../../components/options/AddedSites';
import { BuiltInSites, type SiteGroup } from '../../components/options/BuiltInSites';
import { ExcludedHosts } from '../../components/options/ExcludedHosts';
import { SettingSwitch } from '../../components/options/SettingSwitch';
import { SiteForm } from '../../components/options/SiteForm';
import { ENGLISH, wordsFrom } from '../locale-words';
import { button, click, find, findAll, mount, pageText, type, unmount } from './mount';

afterEach(unmount);

const site = (host: string, name: string, more = {}) => ({
  pattern: `*://*.${host}/*`,
  host,
  withSubdomains: true,
  name,
  ...more,
});
const GROUPS: readonly SiteGroup[] = [
  { id: 'news', name: '新闻网站', sites: [site('people.com.cn', '人民网'), site('rednet.cn', '红网')] },
  {
    id: 'paper',
    name: '报纸和数字报',
    sites: [site('sxrb.com', '山西日报', { removed: true }), site('dzwww.com', '大众网')],
  },
];

function show() {
  const [onRemove, onRestore] = [vi.fn(), vi.fn()];
  mount(<BuiltInSites groups={GROUPS} onRemove={onRemove} onRestore={onRestore} />);
  return { onRemove, onRestore };
}

const shown = () => findAll('.row').map((row) => row.querySelector('.row-name')?.textContent);
const fold = (group: string) => find(`[data-group=${group}] .fold-button`);

describe('BuiltInSites', () => {
  it('is folded by kind, with how many there are and how many were removed', () => {
    show();
    expect(shown()).toEqual([]);
    expect(fold('paper').getAttribute('aria-expanded')).toBe('false');
    expect(fold('paper').textContent).toBe('报纸和数字报2 个移除了 1 个');
    expect(fold('news').textContent).toBe('新闻网站2 个');
  });

  it('unfolds a kind, whose sites are removed and restored one by one', () => {
    const { onRemove, onRestore } = show();
    click(fold('paper'));
    expect(fold('paper').getAttribute('aria-expanded')).toBe('true');
    expect(find(`#${fold('paper').getAttribute('aria-controls')}`).hidden).toBe(false);
    click(button('移除 大众网 dzwww.com'));
    expect(onRemove).toHaveBeenCalledWith('*://*.dzwww.com/*');
    click(button('恢复 山西日报 sxrb.com'));
    expect(onRestore).toHaveBeenCalledWith('*://*.sxrb.com/*');
    expect(onRemove).toHaveBeenCalledOnce();
    click(fold('paper'));
    expect(shown()).toEqual([]);
  });

  it.each([
    ['红网', ['红网'], '新闻网站1/2 个'],
    ['PEOPLE.com', ['人民网'], '新闻网站1/2 个'],
    [' 网 ', ['人民网', '红网', '大众网'], '新闻网站2 个'],
  ])('finds «%s» by name or address, and unfolds it', (query, names, count) => {
    show();
    type(find('input'), query);
    expect(shown()).toEqual(names);
    expect(fold('news').textContent).toBe(count);
  });

  it('says so when nothing is found', () => {
    show();
    type(find('input'), '足球报');
    expect(find('output').textContent).toBe('内置名单里没有“足球报”。');
    expect(findAll('.fold')).toEqual([]);
  });
});

/** Types an address and sends the form, as the browser does on Enter, to a page that answers so. */
function submit(answer: string | null) {
  const onAdd = vi.fn(() => Promise.resolve(answer));
  mount(<SiteForm onAdd={onAdd} />);
  type(find('input'), 'trade-news.example');
  find('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  // nb. At once: what asks for a permission must run before anything is awaited.
  expect(onAdd).toHaveBeenCalledWith('trade-news.example');
  return act(() => Promise.resolve());
}

function field() {
  const input = find('input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no input');
  return input;
}

describe('SiteForm', () => {
  it('is empty again when the site was added, and has the focus', async () => {
    await submit(null);
    expect(field().value).toBe('');
    expect(find('[role=alert]').textContent).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('says why it was not, keeps what was typed, and forgets the reason at the next letter', async () => {
    await submit('这不像网址。');
    expect(field().value).toBe('trade-news.example');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const described = (field().getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => find(`#${id}`).textContent);
    expect(described.at(-1)).toBe('这不像网址。');
    type(field(), 'trade-news.example.');
    expect(field().getAttribute('aria-invalid')).toBe('false');
    expect(find('[role=alert]').textContent).toBe('');
  });
});

describe('AddedSites', () => {
  const trade = { pattern: '*://*.trade-news.example/*', host: 'trade-news.example', withSubdomains: true };

  it('asks the browser again only where it took a permission back', () => {
    const [onRemove, onAllow] = [vi.fn(), vi.fn()];
    const paper = {
      pattern: '*://epaper.example/*',
      host: 'epaper.example',
      withSubdomains: false,
      ungranted: true,
    };
    mount(<AddedSites sites={[trade, paper]} onRemove={onRemove} onAllow={onAllow} />);
    expect(findAll('.row').map((row) => row.querySelector('.row-note')?.textContent)).toEqual([
      '含子域名',
      '浏览器已收回许可',
    ]);
    expect(findAll('.button').length).toBe(1);
    click(button('重新许可 epaper.example'));
    expect(onAllow).toHaveBeenCalledWith('*://epaper.example/*');
    click(button('移除 trade-news.example'));
    expect(onRemove).toHaveBeenCalledWith('*://*.trade-news.example/*');
  });

  it('is not there without a site', () => {
    mount(<AddedSites sites={[]} onRemove={vi.fn()} onAllow={vi.fn()} />);
    expect(pageText()).toBe('');
  });

  it('speaks English', () => {
    mount(<AddedSites sites={[trade]} onRemove={vi.fn()} onAllow={vi.fn()} />, wordsFrom(ENGLISH));
    expect(pageText()).toBe('Added by youtrade-news.examplewith subdomainsRemove');
  });
});

it('ExcludedHosts lets a host back by the name it is stored under', () => {
  const onAllow = vi.fn();
  mount(<ExcludedHosts hosts={[{ host: 'xn--fiq.example', readable: '中.example' }]} onAllow={onAllow} />);
  click(button('重新读 中.example'));
  expect(onAllow).toHaveBeenCalledWith('xn--fiq.example');
  mount(<ExcludedHosts hosts={[]} onAllow={onAllow} />);
  expect(pageText()).toContain('还没有。');
});

it('SettingSwitch is a switch with a name and a description', () => {
  const onChange = vi.fn();
  mount(<SettingSwitch label="全部暂停" hint="不在任何网页上读。" on={false} onChange={onChange} />);
  const control = find('[role=switch]');
  expect(control.getAttribute('aria-checked')).toBe('false');
  expect(find(`[id="${control.getAttribute('aria-labelledby')}"]`).textContent).toBe('全部暂停');
  expect(find(`[id="${control.getAttribute('aria-describedby')}"]`).textContent).toBe('不在任何网页上读。');
  click(control);
  expect(onChange).toHaveBeenCalledWith(true);
});
