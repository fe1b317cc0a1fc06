/** What vite-plugin.ts makes of seeds/. */
declare module 'virtual:quwen/sites' {
  const sites: readonly import('./sites').Site[];
  export default sites;
}
