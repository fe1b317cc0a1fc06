import { render } from 'preact';
import { WordsContext } from '../../components/words-context';
import { browserWords } from '../../lib/browser-words';
import { App } from './App';
import './style.css';

document.documentElement.lang = browserWords.language;
document.title = browserWords.t('extName');

const root = document.getElementById('app');
if (root) {
  render(
    <WordsContext.Provider value={browserWords}>
      <App />
    </WordsContext.Provider>,
    root,
  );
}
