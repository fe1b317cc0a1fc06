/** What vite-plugin.ts makes of seeds/. */
declare module 'virtual:quwen/dictionary' {
  const dictionary: import('./packed-dictionary').PackedDictionary;
  export default dictionary;
}

declare module 'virtual:quwen/sites' {
  const sites: readonly import('./sites').Site[];
  export default sites;
}
