/**
 * A database written by a newer Quwen is refused, never touched.
 *
 * nb. Dexie 4 does not do this by itself. Told by the browser that the stored version is newer (VersionError), it opens the
 * database again without asking for a version, and where tables or indexes it expects are missing it adds them and counts
 * the stored version up: the newer Quwen then meets a database that it never wrote. Both steps are visible at
 * `indexedDB.open`: the first asks for no version, the second for one that is no multiple of ten (Dexie stores its
 * version 1 as 10). So both are refused there.
 */

/** Dexie multiplies its version numbers by this before they reach the browser. */
const NATIVE_VERSIONS_A_STEP = 10;

/**
 * Wraps an IDBFactory so that it opens declared versions only.
 * `open` throws a DOMException: VersionError without a version, InvalidStateError for a version no schema declares.
 */
export function toVersionedFactory(factory: IDBFactory): IDBFactory {
  return {
    open(name, version) {
      if (version === undefined)
        throw new DOMException('The stored database is of a newer version', 'VersionError');
      if (version % NATIVE_VERSIONS_A_STEP !== 0)
        throw new DOMException(
          `The stored database is not what version ${version} declares`,
          'InvalidStateError',
        );
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
