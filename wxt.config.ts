import { defineConfig } from 'wxt';
import { dictionary } from './lib/dictionary/vite-plugin';

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [dictionary()] }),
});
