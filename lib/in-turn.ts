/**
 * Runs `work` once all is done that was asked under this name before, in whichever context of the extension. Rejects as `work` does.
 * nb. A browser that keeps storage from everybody gives no locks either: then it is done without waiting, which goes wrong at the
 * same moment in two windows, and not always.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  let isBegun = false;
  const begin = (): Promise<T> => {
    isBegun = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, begin);
  } catch (error) {
    if (isBegun) throw error;
    console.warn('Quwen:', error);
    return work();
  }
}
