/**
 * A look into our own tools in a page. Their shadow root is closed: neither the page nor a test of it gets in, but whoever
 * drives the browser does (DevTools in Chromium, BiDi in Firefox).
 */
import type { Page } from 'playwright-core';
import { TOOLS_SELECTOR } from '../../lib/page/tools-host';

/** A rectangle in pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ToolsView {
  /** The texts of what matches in the tools, in order; none where there are no tools. */
  texts(selector: string): Promise<string[]>;
  /** Where the first match stands; null where there is none, or none that is shown. */
  boxOf(selector: string): Promise<Box | null>;
  /** Waits for the first match and clicks on its middle with the mouse. */
  click(selector: string): Promise<void>;
}

/** Runs a function's source on the tools' shadow root and gives what it returns; undefined where there are no tools. */
export type RunInTools = (declaration: string, argument: string) => Promise<unknown>;

const READ_TEXTS = `function (selector) {
  return [...this.querySelectorAll(selector)].map((each) => each.innerText.trim());
}`;

const READ_BOX = `function (selector) {
  const element = this.querySelector(selector);
  if (!element || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}`;

/** How long tools may take to come, in milliseconds, and how often they are looked for. */
const LONGEST_MS = 10_000;
const PAUSE_MS = 50;

/** The tools of a page; `click` is the browser's mouse. */
export function createToolsView(run: RunInTools, click: (x: number, y: number) => Promise<void>): ToolsView {
  const boxOf = async (selector: string): Promise<Box | null> => {
    const box = await run(READ_BOX, selector);
    return isBox(box) ? box : null;
  };
  return {
    boxOf,
    texts: async (selector) => {
      const texts = await run(READ_TEXTS, selector);
      return Array.isArray(texts) ? texts.filter((each) => typeof each === 'string') : [];
    },
    click: async (selector) => {
      const end = Date.now() + LONGEST_MS;
      let before = '';
      for (;;) {
        const box = await boxOf(selector);
        // What moves still has not come to its place.
        if (box && JSON.stringify(box) === before) {
          await click(box.x + box.width / 2, box.y + box.height / 2);
          return;
        }
        if (Date.now() > end) throw new Error(`the tools have no ${selector}`);
        before = JSON.stringify(box);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
  };
}

/** The tools of a page in Chromium. */
export function toolsOf(page: Page): ToolsView {
  const run: RunInTools = async (declaration, argument) => {
    const devTools = await page.context().newCDPSession(page);
    try {
      const { result: host } = await devTools.send('Runtime.evaluate', {
        expression: `document.querySelector('${TOOLS_SELECTOR}')`,
      });
      if (host.objectId === undefined) return undefined;
      const { node } = await devTools.send('DOM.describeNode', { objectId: host.objectId, pierce: true });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return undefined;
      const { object: root } = await devTools.send('DOM.resolveNode', { backendNodeId });
      if (root.objectId === undefined) return undefined;
      const { result } = await devTools.send('Runtime.callFunctionOn', {
        objectId: root.objectId,
        functionDeclaration: declaration,
        arguments: [{ value: argument }],
        returnByValue: true,
      });
      return result.value;
    } finally {
      await devTools.detach();
    }
  };
  return createToolsView(run, (x, y) => page.mouse.click(x, y));
}

function isBox(value: unknown): value is Box {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['x', 'y', 'width', 'height'].every((name) => typeof Reflect.get(value, name) === 'number')
  );
}
