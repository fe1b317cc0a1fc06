/** What vite-plugin.ts makes of seeds/. */
declare module 'virtual:quwen/sites' {
  const sites: readonly import('./sites').Site[];
  export default sites;
}

declare module 'virtual:quwen/site-patterns' {
  const patterns: readonly string[];
  export default patterns;
}

declare module 'virtual:quwen/topics' {
  const topics: readonly import('../model').Topic[];
  export default topics;
}

declare module 'virtual:quwen/variants' {
  const variants: string;
  export default variants;
}
