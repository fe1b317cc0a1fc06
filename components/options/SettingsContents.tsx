import { useWords } from '../words-context';

interface Props {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** The table of contents beside the settings, or above them where the window is narrow. */
export function SettingsContents({ sections }: Props) {
  const { t } = useWords();
  return (
    <nav class="contents" aria-label={t('optionsParts')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
