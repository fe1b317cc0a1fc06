/** What Puppeteer does not offer of Firefox: the browser's own window, and the closed shadow root of our tools. */
import type { Browser, Page } from 'puppeteer-core';
import { TOOLS_SELECTOR } from '../../lib/page/tools-host';
import { isRecord } from '../run/is-record';
import { createToolsView, type ToolsView } from './tools-view';

/** Sends a command of WebDriver BiDi, and gives its result. Rejects with what Firefox says is wrong. */
export type Wire = (method: string, parameters: object) => Promise<Record<string, unknown>>;

/** nb. Puppeteer has the connection and leaves it out of its types. */
export function openWire(browser: Browser): Wire {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send: unknown =
    typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'send') : undefined;
  if (typeof send !== 'function') throw new Error('Puppeteer has no connection to send by');
  return async (method, parameters) => {
    const answer: unknown = await Reflect.apply(send, connection, [method, parameters]);
    return isRecord(answer) && isRecord(answer['result']) ? answer['result'] : {};
  };
}

/** A way to run expressions somewhere; what they come to must be text, a number, a truth value or nothing. */
export type Run = (expression: string) => Promise<unknown>;

/** The browser's own window. */
export const openChrome = (wire: Wire): Promise<Run> =>
  openPage(wire, 'chrome://browser/content/browser.xhtml', { 'moz:scope': 'chrome' });

/** A page that is open in whatever window: Puppeteer knows none of those it did not open. Rejects where there is none. */
export async function openPage(wire: Wire, url: string, scope: object = {}): Promise<Run> {
  const context = await findContext(wire, url, scope);
  return async (expression) => {
    const ran = await wire('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    return valueOf(ran);
  };
}

/** The tools of a page in Firefox. */
export function toolsInFirefox(wire: Wire, page: Page): ToolsView {
  const run = async (declaration: string, argument: string) => {
    const target = { context: await findContext(wire, page.url()) };
    const { result: host } = await wire('script.evaluate', {
      expression: `document.querySelector('${TOOLS_SELECTOR}')`,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const value = isRecord(host) ? host['value'] : undefined;
    const root = isRecord(value) ? value['shadowRoot'] : undefined;
    if (!isRecord(root)) return undefined;
    const ran = await wire('script.callFunction', {
      // Answers in JSON: what BiDi makes of objects is made for other readers.
      functionDeclaration: `function (argument) { return JSON.stringify((${declaration}).call(this, argument)); }`,
      this: { sharedId: root['sharedId'] },
      arguments: [{ type: 'string', value: argument }],
      target,
      awaitPromise: false,
    });
    const json = valueOf(ran);
    const answer: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
    return answer;
  };
  return createToolsView(run, (x, y) => page.mouse.click(x, y));
}

async function findContext(wire: Wire, url: string, scope: object = {}): Promise<unknown> {
  const { contexts } = await wire('browsingContext.getTree', scope);
  const all = Array.isArray(contexts) ? contexts.filter(isRecord) : [];
  const found = all.find((each) => each['url'] === url);
  if (!found) throw new Error(`Firefox gives no access to ${url}`);
  return found['context'];
}

function valueOf({ result, exceptionDetails: problem }: Record<string, unknown>): unknown {
  if (isRecord(problem)) throw new Error(`in Firefox: ${String(problem['text'])}`);
  return isRecord(result) ? result['value'] : undefined;
}
