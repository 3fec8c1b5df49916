import react from '@vitejs/plugin-react';
import {
  convertCssVariables,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import { defineConfig } from 'vite';
import { listForWorker } from './list-for-worker.mjs';
import { precompress } from './precompress.mjs';
import { theme } from './theme.mjs';

const THEME_STYLES = 'virtual:theme.css';

/** The theme's variables as a style sheet: the Content-Security-Policy lets no script write styles into the page. */
function themeStyles() {
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === THEME_STYLES ? `\0${THEME_STYLES}` : null),
    load(id) {
      if (id !== `\0${THEME_STYLES}`) return null;
      const merged = mergeMantineTheme(DEFAULT_THEME, theme);
      return convertCssVariables(defaultCssVariablesResolver(merged), ':root');
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeStyles(), listForWorker(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // the first file; `npm run bench:portal` holds what goes over the line
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: { main: 'index.html', worker: 'src/worker/worker.ts' },
      output: {
        // the worker's address must stay the same, or browsers would keep the old one
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        // what every page begins with is one file: over a slow line each request costs more than what it brings
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: /^(?!.*\/worker\/)/ }] },
      },
    },
  },
});
