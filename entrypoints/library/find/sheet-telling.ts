import type { Problem, Result } from '../../../lib/model';
import type { Words } from '../../../lib/view/words';

/** How what is done in a sheet is told. */
export interface SheetTelling {
  readonly words: Words;
  readonly tell: (text: string, onUndo?: () => void) => void;
  readonly onProblem: (problem: Problem) => void;
  /** The value of a verb that was done; null, and told, where it was not. */
  readonly done: <T>(verb: Promise<Result<T>>) => Promise<{ readonly value: T } | null>;
}
