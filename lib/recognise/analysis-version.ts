/** Goes up whenever the same text may come out otherwise: stored analyses of an older version are made again. */
export const ANALYSIS_VERSION = 4;
