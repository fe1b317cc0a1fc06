/** Translations straight from the locale files, placeholders filled as browsers do, for tests of what a reader sees. */
import en from '../public/_locales/en/messages.json';
import zh from '../public/_locales/zh_CN/messages.json';
import { makeWords, type MessageKey, type Translate, type Words } from '../lib/view/words';

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type Messages = Readonly<Record<MessageKey, Message>>;

export const CHINESE: Messages = zh;
export const ENGLISH: Messages = en;

/** Throws where a placeholder is left without its value: nobody is to read $COUNT$. */
export function translateFrom(messages: Messages): Translate {
  return (key, ...substitutions) => {
    const { message, placeholders = {} } = messages[key];
    return message.replaceAll(/\$([A-Z]+)\$/g, (_, name: string) => {
      const at = Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1;
      const value = substitutions[at];
      if (value === undefined) throw new Error(`${key}: no value for ${name}`);
      return value;
    });
  };
}

export function wordsFrom(messages: Messages, now?: () => number): Words {
  return makeWords(translateFrom(messages), now);
}
