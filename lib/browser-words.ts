/** The words of the browser's language, for the views; the background does with the messages alone. */
import { translate } from './i18n';
import { makeWords } from './view/words';

export const browserWords = makeWords(translate);
