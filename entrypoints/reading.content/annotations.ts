import type { Annotation } from '../../components/page-tools/AnnotationFields';
import { sendToBackground } from '../../lib/messages';
import type { Clip, Result } from '../../lib/model';
import { unanswered } from './ask';

/**
 * Notes and tags as the fields on the page have them: what else was noted of a clipping meanwhile, in the library or beside the page, is not
 * to be overwritten by what stood in them before.
 */
export class Annotations {
  readonly #before = new Map<string, Annotation>();
  /** Settled once all is answered that was to be stored. */
  #stored: Promise<unknown> = Promise.resolve();

  /** These clippings are shown now, with the notes they have. */
  begin(clips: readonly Clip[]): void {
    for (const { id, note, tags } of clips) this.#before.set(id, { note, tags });
  }

  /**
   * Has stored what was changed in the fields since they were stored last. nb. One after the other: what came of the one before says
   * what these are to be compared with, and of a tag that was not stored nothing would be heard again.
   */
  store(id: string, annotation: Annotation): Promise<Result<Clip>> {
    const stored = this.#stored.then(() => this.#storeNext(id, annotation));
    this.#stored = stored;
    return stored;
  }

  async #storeNext(id: string, annotation: Annotation): Promise<Result<Clip>> {
    const was = this.#before.get(id);
    const stored = await sendToBackground('annotateClip', { id, ...annotation, ...(was && { was }) }).catch(
      unanswered,
    );
    if (stored.ok) this.#before.set(id, annotation);
    return stored;
  }
}
