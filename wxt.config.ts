import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';
import { loadSeeds, loadSites } from './lib/dictionary/load-seeds';
import { sitePatterns, sites, topics, variants } from './lib/dictionary/vite-plugin';

/** What jieba-wasm asks Vite to bundle, as base64 into each script that imports it; it is shipped once, as a file, instead. */
const JIEBA_URL = "new URL('jieba_rs_wasm_bg.wasm', import.meta.url)";
const JIEBA_FILE = 'jieba.wasm';

/**
 * Extension pages load nothing but what is in the package, send nothing, and run WebAssembly (jieba) besides their own
 * scripts. In dev WXT's own server has to be let in, so this is for what is built.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The patterns of the sites that are read by themselves. */
const SITE_PATTERNS = loadSites().map(({ pattern }) => pattern);

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    /*
     * activeTab: read and clip the page on which the reader calls the extension, and no other. scripting: put the reader
     * into that page. contextMenus: the menu. storage: the settings. sidePanel, which the
     * build adds in Chromium: the collection beside the page. unlimitedStorage: a collection of years outgrows
     * what browsers keep without it, and would be thrown away when the disk runs short. alarms: the time of the automatic backup;
     * offscreen (Chromium): a document to make its file in, since the background there cannot.
     */
    permissions: [
      'activeTab',
      'scripting',
      'contextMenus',
      'storage',
      'unlimitedStorage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for when the reader turns the automatic backup on: it is written into the downloads folder.
    optional_permissions: ['downloads'],
    /*
     * The sites on which the gate stands (content_scripts), once more: what the gate lets pass is read by a script that the
     * background puts there, and scripting asks for the host. Neither browser's question on installing says more for it: both
     * name the sites of content_scripts as well. Firefox counts both as the reader's to take back at any time.
     */
    host_permissions: SITE_PATTERNS,
    // Asked for one by one, when the reader adds a site, or once for all.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extName__' },
    // nb. Chromium keeps some of these for itself without a word (Alt+Shift+C, Alt+Shift+X): try a new one in it.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      'clip-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandClip__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      // nb. Without a key of its own: Chromium takes four suggestions of an extension, and no more.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { description: '__MSG_commandPanel__' } }
        : { 'open-panel': { description: '__MSG_commandPanel__' } }),
    },
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    // Firefox paints custom highlights from 140 on; Chromium from 105, and has the rest of what is used (URL.canParse) from 120 on.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{03e91b9a-20ac-41f7-86a4-5253ce0188c5}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // nb. Without this WXT's own names are still imported wherever one seems to stand free: a parameter called `storage` brought 3.5 kB
    // into the library.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
      config.imports.imports = [];
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'news')
          entrypoint.options.matches = SITE_PATTERNS;
      }
    },
    'build:publicAssets': (_wxt, files) => {
      const absoluteSrc = createRequire(import.meta.url)
        .resolve('jieba-wasm/web')
        .replace(/\.js$/, '_bg.wasm');
      files.push({ absoluteSrc, relativeDest: JIEBA_FILE });
      // nb. As a file, not in the bundle: the background is started for every click and message, and most need no names.
      files.push({ contents: JSON.stringify(loadSeeds()), relativeDest: 'dictionary.json' });
    },
  },
  vite: () => ({
    resolve: {
      // Dexie's entry is a build for browsers of ten years ago, and its own minifier does better than ours: 10 kB less for
      // each bundle, after gzip.
      alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }],
    },
    plugins: [
      sites(),
      sitePatterns(),
      topics(),
      variants(),
      {
        name: 'quwen:jieba-file',
        enforce: 'pre',
        transform: (code, id) =>
          id.includes('jieba-wasm') && code.includes(JIEBA_URL)
            ? { code: code.replace(JIEBA_URL, `'/${JIEBA_FILE}'`), map: null }
            : undefined,
      },
    ],
  }),
});
