import type { FileProblem } from '../model';

/** Thrown where a file cannot be read as what it should be: nothing of it was taken over. */
export class FileRefusal extends Error {
  constructor(
    readonly problem: FileProblem,
    why: string,
  ) {
    super(why);
    this.name = 'FileRefusal';
  }
}
