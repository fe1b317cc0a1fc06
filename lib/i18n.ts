/** The messages of the browser's language, from public/_locales. */
import { browser } from 'wxt/browser';
import type { Translate } from './view/words';

/** The message in the browser's language, or in Chinese where we do not speak it. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, [...substitutions]);
