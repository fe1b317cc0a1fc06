import { useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_PAGE_CHARS } from '../../lib/limits';
import { MENTION_TYPES } from '../../lib/model';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { Failure } from '../PageView';
import { useWords } from '../words-context';
import type { LegendProps } from './legend-props';
import { onEscape } from './on-escape';
import { LegendKinds } from './LegendKinds';
import { Seal } from './Seal';

/** What the page mentions and what can be done with it, in a corner of the page; folded, a pill with the number. */
export function Legend(props: LegendProps) {
  const { state, counts, isFolded, isClipping, clip, onFold } = props;
  const { t, count, moment } = useWords();
  const root = useRef<HTMLElement>(null);
  const movesFocus = useRef(false);
  const total = MENTION_TYPES.reduce((sum, type) => sum + counts[type], 0);

  const fold = (folded: boolean) => {
    movesFocus.current = true;
    onFold(folded);
  };
  useLayoutEffect(() => {
    // The button that was pressed is gone; a keyboard goes on from the one that takes it back.
    if (movesFocus.current) root.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    movesFocus.current = false;
  }, [isFolded]);

  return (
    <section
      ref={root}
      class={isFolded ? 'legend legend-folded' : 'legend'}
      aria-label={t('legendLabel')}
      {...onEscape(() => (props.onEscapeFirst ? props.onEscapeFirst() : !isFolded && fold(true)))}
    >
      {/* Stands in every state, so that what changes is read out. */}
      <output class="sr-only legend-news">
        {state === 'reading' && t('legendReading', count(total))}
        {state === 'ready' && t('legendFound', count(total))}{' '}
        {isClipping ? t('clipWorking') : clip && t('clipSince', moment(clip.updatedAt))}
      </output>
      {isFolded ? (
        <button
          type="button"
          class="pill"
          aria-expanded={false}
          aria-label={t('legendOpen', count(total))}
          title={t('legendOpen', count(total))}
          onClick={() => fold(false)}
        >
          <Seal />
          {state === 'failed' ? <Icon name="alert" /> : <span class="pill-count">{count(total)}</span>}
          {clip && <Icon name="check" />}
        </button>
      ) : (
        <OpenLegend {...props} total={total} onFold={fold} />
      )}
    </section>
  );
}

function OpenLegend(props: LegendProps & { total: number }) {
  const { state, problem, counts, shown, highlights, canPaint, truncated, total } = props;
  const { t, count } = useWords();
  return (
    <>
      <header class="legend-head">
        <Seal />
        <span class="legend-name">{t('extName')}</span>
        {state === 'reading' && <span class="legend-reading">{t('pageReading')}</span>}
        <IconButton
          icon="minus"
          label={t('legendFold')}
          aria-expanded={true}
          onClick={() => props.onFold(true)}
        />
      </header>
      {state === 'failed' && (
        <Failure title={t('pageFailedPartly')} problem={problem ?? 'unexpected'} onRetry={props.onRetry} />
      )}
      {state === 'ready' && total === 0 && <p class="legend-note">{t('pageNothingFound')}</p>}
      {total > 0 && (
        <>
          <LegendKinds
            counts={counts}
            shown={shown}
            canSwitch={canPaint && highlights}
            onShow={props.onShow}
          />
          {!canPaint && <p class="legend-note">{t('legendCannotPaint')}</p>}
          {canPaint && !highlights && (
            <p class="legend-note">
              {t('legendHighlightsOff')}
              <button type="button" class="text-button" onClick={() => props.onHighlights(true)}>
                {t('legendHighlightsOn')}
              </button>
            </p>
          )}
          <Stepper step={props.step} onStep={props.onStep} />
        </>
      )}
      {truncated && <p class="legend-note">{t('pageTruncated', count(MAX_PAGE_CHARS))}</p>}
      <LegendFoot {...props} />
    </>
  );
}

function Stepper({ step, onStep }: Pick<LegendProps, 'step' | 'onStep'>) {
  const { t, count } = useWords();
  const at = step.at === null ? null : Math.min(step.at + 1, step.of);
  const go = (by: 1 | -1) => (step.of > 0 ? () => onStep(by) : undefined);
  return (
    <div class="stepper">
      <IconButton
        icon="chevron"
        label={t('legendPrevious')}
        class="step-back"
        aria-disabled={step.of === 0}
        onClick={go(-1)}
      />
      <output class="step-place">
        <span aria-hidden="true">
          {at === null ? '–' : count(at)} / {count(step.of)}
        </span>
        {at !== null && <span class="sr-only">{t('legendPlace', count(at), count(step.of))}</span>}
      </output>
      <IconButton
        icon="chevron"
        label={t('legendNext')}
        class="step-on"
        aria-disabled={step.of === 0}
        onClick={go(1)}
      />
    </div>
  );
}

function LegendFoot({ clip, isClipping, onClip, onNoteClip, onLeave }: LegendProps) {
  const { t, moment } = useWords();
  return (
    <footer class="legend-foot">
      <button
        type="button"
        class={clip ? 'button clip-button' : 'button button-seal clip-button'}
        // nb. `disabled` would take the focus away from a keyboard while the page is being clipped.
        aria-disabled={isClipping}
        onClick={isClipping ? undefined : onClip}
      >
        <Icon name="clip" />
        {t(isClipping ? 'clipWorking' : clip ? 'clipUpdate' : 'clipPage')}
      </button>
      {clip && (
        <button type="button" class="clipped" title={t('legendNote')} onClick={onNoteClip}>
          <Icon name="check" />
          {t('clipSince', moment(clip.updatedAt))}
          <Icon name="note" />
        </button>
      )}
      <button type="button" class="text-button legend-leave" onClick={onLeave}>
        {t('legendLeave')}
      </button>
    </footer>
  );
}
