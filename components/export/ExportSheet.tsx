import { MAX_NAME_CHARS } from '../../lib/limits';
import { Icon } from '../Icon';
import { Sheet } from '../library/Sheet';
import { useWords } from '../words-context';
import { ExportProgress } from './ExportProgress';
import type { ExportChoice, ExportSheetProps } from './export-props';

/** Asks in which form clippings are to leave, and shows how far the file has come. */
export function ExportSheet(props: ExportSheetProps) {
  const { name, groups, form, copies, progress, note, isProblem, onExport, onCopy, onCancel, onClose } =
    props;
  const { t } = useWords();
  const chosen = groups
    .flatMap(({ choices }) => choices)
    .find(({ forms }) => forms.some(({ id }) => id === form));
  const canExport = chosen !== undefined;
  return (
    <Sheet title={t('exportTitle', name)} onClose={onClose}>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault();
          if (canExport && !progress) onExport();
        }}
      >
        <div class="export-groups">
          {groups.map((group) => (
            <fieldset key={group.id} class="export-group" disabled={progress !== null}>
              <legend>{group.name}</legend>
              {group.choices.map((choice) => (
                <Choice key={choice.id} {...props} choice={choice} />
              ))}
            </fieldset>
          ))}
        </div>
        <p
          class={isProblem ? 'export-note export-problem' : 'export-note'}
          role={isProblem ? 'alert' : 'status'}
        >
          {note || copies.find(({ refusal }) => refusal !== '')?.refusal}
        </p>
        {progress ? (
          <ExportProgress progress={progress} onCancel={onCancel} />
        ) : (
          <div class="export-actions">
            {copies.map((copy) => (
              <button
                key={copy.id}
                type="button"
                class="button"
                disabled={copy.refusal !== ''}
                title={copy.refusal}
                onClick={() => onCopy(copy.id)}
              >
                <Icon name="copy" />
                {copy.name}
              </button>
            ))}
            <button type="submit" class="button button-seal" disabled={!canExport}>
              {t('exportMake')}
            </button>
          </div>
        )}
      </form>
    </Sheet>
  );
}

function Choice({
  choice,
  form,
  title,
  onForm,
  onTitle,
}: ExportSheetProps & { readonly choice: ExportChoice }) {
  const { t } = useWords();
  const [first] = choice.forms;
  const isChosen = choice.forms.some(({ id }) => id === form);
  const hintId = `export-hint-${choice.id}`;
  return (
    <div class={isChosen ? 'export-choice export-chosen' : 'export-choice'}>
      <label class="export-line">
        <input
          type="radio"
          name="export-form"
          checked={isChosen}
          aria-describedby={hintId}
          onChange={() => first && onForm(first.id)}
        />
        <span class="export-name">{choice.name}</span>
      </label>
      <p id={hintId} class="export-hint">
        {choice.hint}
      </p>
      {isChosen && choice.forms.length > 1 && (
        <fieldset class="export-forms" aria-label={choice.name}>
          {choice.forms.map(({ id, name }) => (
            <label key={id}>
              <input
                type="radio"
                name={`export-form-${choice.id}`}
                checked={id === form}
                onChange={() => onForm(id)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {isChosen && choice.isTitled && (
        <label class="export-title">
          <span>{t('exportFileTitle')}</span>
          <input
            type="text"
            class="sheet-field"
            value={title}
            maxLength={MAX_NAME_CHARS}
            onInput={(event) => onTitle(event.currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
