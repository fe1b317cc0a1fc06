/**
 * The collection: every verb that reads or changes it. Nobody outside this folder knows tables.
 *
 * Each verb answers with a Result and never rejects: storage-full when the disk or the browser's quota is, storage-newer when
 * a newer version of the extension wrote the database, storage-failed for the rest. Each takes the store as its last
 * parameter, for tests; without it the verb works on the browser's own.
 */
export { toAddress } from './address';
export { annotateClip, binClips, emptyBin, markRead, restoreClips, toBinDeadline } from './change-clips';
export { knowledgeOf, type CollectedKnowledge } from './knowledge';
export { openStore } from './open-store';
export { QuwenDatabase, type StoreHome } from './quwen-database';
export { countClips, findClipByUrl, listClips, readClips } from './read-clips';
export { findReprints } from './reprints';
export { saveClip, type ClipInput } from './save-clip';
export { searchClips } from './search-clips';
export { watchClips } from './watch-clips';
export { addWord, readWords, removeWord, watchWords } from './words';
