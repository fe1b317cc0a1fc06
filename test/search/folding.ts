/** The folding as the worker has it. */
import { loadSeeds } from '../../lib/dictionary/load-seeds';
import { createFolding } from '../../lib/search/fold';

export const folding = createFolding(loadSeeds().variants);
