import { useState } from 'preact/hooks';
import type { Clip, ClipOutcome } from '../../lib/model';
import { HOW_WORDS } from '../../lib/view/outcome-words';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { useWords } from '../words-context';
import { AnnotationFields } from './AnnotationFields';
import { ChangeList } from './ChangeList';
import type { ClipNoteActions, ClipNoteState } from './clip-note-props';
import { ReprintList } from './ReprintList';

type Shared = Pick<ClipNoteState, 'savings'> & Pick<ClipNoteActions, 'onAnnotate' | 'onOpenClip'>;

/** One clipping: its title, what changed on its page, where else the story ran, note and tags. */
export function OneOutcome({ outcome, ...shared }: Shared & { outcome: ClipOutcome }) {
  const { t } = useWords();
  const { clip, reprints, changed } = outcome;
  return (
    <>
      <p class="clip-note-title" lang="zh-CN">
        {clip.title.trim() || t('clipNoTitle')}
      </p>
      {changed && <ChangeList changed={changed} />}
      <ReprintList reprints={reprints} onOpenClip={shared.onOpenClip} />
      <Fields outcome={outcome} {...shared} />
    </>
  );
}

/** Several: a row each, its note and tags behind a button. */
export function ManyOutcomes({ outcomes, ...shared }: Shared & { outcomes: readonly ClipOutcome[] }) {
  return (
    <ul class="outcomes">
      {outcomes.map((outcome) => (
        <OutcomeRow key={outcome.clip.id} outcome={outcome} {...shared} />
      ))}
    </ul>
  );
}

function OutcomeRow({ outcome, ...shared }: Shared & { outcome: ClipOutcome }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { clip, how, reprints, changed } = outcome;
  const title = clip.title.trim() || t('clipNoTitle');
  return (
    <li class="outcome">
      <p class="outcome-head">
        <span class="outcome-title" lang="zh-CN">
          {title}
        </span>
        <span class="tag">{t(HOW_WORDS[how])}</span>
        <IconButton
          icon="chevron"
          label={t('annotateNamed', title)}
          hint={t('annotate')}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      </p>
      {changed && <ChangeList changed={changed} />}
      <ReprintList reprints={reprints} onOpenClip={shared.onOpenClip} />
      {isOpen && <Fields outcome={outcome} {...shared} />}
    </li>
  );
}

/** A clipping that was made before: since when it is kept, its title, note and tags. */
export function KeptOutcome({ clip, ...shared }: Shared & { clip: Clip }) {
  const { t, moment } = useWords();
  return (
    <>
      <p class="clip-note-head">
        <Icon name="check" />
        <span>{t('clipSince', moment(clip.updatedAt))}</span>
      </p>
      <p class="clip-note-title" lang="zh-CN">
        {clip.title.trim() || t('clipNoTitle')}
      </p>
      <Fields outcome={{ clip }} {...shared} />
    </>
  );
}

function Fields({ outcome: { clip }, savings, onAnnotate }: Shared & { outcome: Pick<ClipOutcome, 'clip'> }) {
  return (
    <AnnotationFields
      key={clip.id}
      clip={clip}
      saving={savings.get(clip.id) ?? null}
      onAnnotate={(annotation) => onAnnotate(clip.id, annotation)}
    />
  );
}
