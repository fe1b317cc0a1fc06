/**
 * The collection: every verb that reads or changes it. Nobody outside this folder knows tables.
 *
 * Each verb answers with a Result and never rejects: storage-full when the disk or the browser's quota is, storage-newer when
 * a newer version of the extension wrote the database, storage-denied in Firefox's private windows, storage-failed for the rest. Each takes the store as its last
 * parameter, for tests; without it the verb works on the browser's own.
 */
export { toAddress } from './address';
export { annotateClip, changeClips, putBack, type ReadersBefore } from './change-clips';
export { toClipFacts } from './clip-facts';
export { toClipKeys } from './clip-keys';
export { addFolder, putFolder, readFolders, removeFolder, renameFolder } from './folders';
export {
  countRecords,
  findKnownAddresses,
  readClipRecords,
  readFingerprint,
  readShelfRecords,
  type ClipRecord,
  type ShelfRecords,
} from './keep-records';
export { knowledgeOf, type CollectedKnowledge } from './knowledge';
export { openMerger, type ClipMerger, type ClipsMerged } from './merge-clips';
export type { PackedBodies } from './packed-bodies';
export { mergeShelves, type ShelvesMerged } from './merge-shelves';
export { openStore } from './open-store';
export { addPassage, changePassage, putPassage, removePassage } from './passages';
export { QuwenDatabase, type StoreHome } from './quwen-database';
export {
  countClips,
  findClipByUrl,
  listClips,
  listNewest,
  readClips,
  readClipsWithoutHtml,
} from './read-clips';
export { deleteForGood, emptyBin, toBinDeadline } from './remove-clips';
export { countUnsketched, findReprints, sketchSome } from './reprints';
export { saveClip, type ClipInput } from './save-clip';
export { addSearch, putSearch, readSearches, removeSearch, renameSearch } from './saved-searches';
export { listStale, readStaleTexts, writeAnalyses, type FreshAnalysis, type StaleText } from './stale-clips';
export { takeBackClips } from './take-back';
export { putTopic, readTopics, removeTopic } from './topics';
export { watchShelves, type StoredShelves } from './watch-shelves';
export { addWord, readWords, removeWord, watchWords } from './words';
