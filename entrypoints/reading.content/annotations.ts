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

  /** These clippings are shown now, with the notes they have. */
  begin(clips: readonly Clip[]): void {
    for (const { id, note, tags } of clips) this.#before.set(id, { note, tags });
  }

  /** Has stored what was changed in the fields since they were stored last. */
  async store(id: string, annotation: Annotation): Promise<Result<Clip>> {
    const was = this.#before.get(id);
    this.#before.set(id, annotation);
    const stored = await sendToBackground('annotateClip', { id, ...annotation, ...(was && { was }) }).catch(
      unanswered,
    );
    if (!stored.ok && was && this.#before.get(id) === annotation) this.#before.set(id, was);
    return stored;
  }
}
