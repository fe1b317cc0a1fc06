/** The words of the browser's language, from public/_locales. What is said, and how, is in lib/view/words. */
import { browser } from 'wxt/browser';
import { makeWords, type Translate } from './view/words';

/** The message in the browser's language, or in Chinese where we do not speak it. */
export const translate: Translate = (key, ...substitutions) =>
  browser.i18n.getMessage(key, [...substitutions]);

export const browserWords = makeWords(translate);
