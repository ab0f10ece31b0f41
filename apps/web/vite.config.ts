import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { cleanAddress } from './plugins/clean-address.ts';
import { endpointLines } from './plugins/endpoint-lines.ts';
import { pdfData } from './plugins/pdf-data.ts';
import { precompress } from './plugins/precompress.ts';
import { prefetchApp } from './plugins/prefetch-app.ts';
import { tokensCss } from './plugins/tokens-css.ts';

const server = process.env['API'] ?? 'http://127.0.0.1:3000';
const proxy = { '/api': server, '/health': server };

/** What every page has of Ant Design; the rest goes with the pages that use it. */
const antdCore =
  /node_modules[\\/](?:stylis|@babel[\\/]runtime|@ant-design[\\/](?!icons-svg)|@rc-component[\\/](?:util|motion)|antd[\\/]es[\\/](?:theme|config-provider|style|_util|locale))[\\/]/;

export default defineConfig({
  plugins: [
    react(),
    tokensCss(),
    endpointLines(),
    pdfData(),
    cleanAddress(),
    prefetchApp(['/home-page.tsx', '/pending-page.tsx']),
    precompress(),
  ],
  worker: { format: 'es' },
  server: { proxy },
  preview: { proxy },
  build: {
    // 360 极速浏览器 still runs Chromium 86.
    target: 'chrome86',
    cssTarget: 'chrome86',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      // The domain and the contract are pure: what a page does not name stays out of it.
      treeshake: { moduleSideEffects: (id) => !/\/packages\/(?:domain|contract)\//.test(id) },
      input: { app: 'index.html', 'sign-in': 'sign-in.html' },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler|@tanstack)[\\/]/ },
            { name: 'antd', test: antdCore },
          ],
        },
      },
    },
  },
});
