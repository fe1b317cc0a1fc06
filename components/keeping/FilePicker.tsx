import { useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { useWords } from '../words-context';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** As <input accept> has it. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A file is chosen by the button, or dropped on the field around it. */
export function FilePicker({ label, accept, onFile }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    setOver(false);
    if (file) onFile(file);
  };
  return (
    // The button does the same for keys; the field is for the pointer alone.
    <div
      class="keeping-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // The same file once more is a change again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <Icon name="folder" />
        {label}
      </button>
      <span class="keeping-drop-hint">{t('keepDropHere')}</span>
    </div>
  );
}
