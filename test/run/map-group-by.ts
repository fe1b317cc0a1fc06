/**
 * Map.groupBy where Node lacks it (before 21). Vitest 5 prints failures with it: without it a failing test shows a crash of
 * Vitest in place of what went wrong. Imported by each vitest.config.ts for this effect.
 */
if (!('groupBy' in Map))
  Object.defineProperty(Map, 'groupBy', {
    configurable: true,
    writable: true,
    value: <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
      const groups = new Map<K, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  });
