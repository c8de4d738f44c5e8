import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * Hash of the one style attribute that Kit writes itself: it hides the live region that announces page titles.
 * Source: @sveltejs/kit 3.2, runtime/components/root.svelte. Another version shows in the browser's console.
 */
const KIT_ANNOUNCER_STYLE = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/**
 * The console lives under /console of the one server. Assets are root-relative so that a page reads the same at any
 * depth; every directive is closed but to the console's own origin, and Kit adds a nonce to the one script it writes.
 */
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: false }),
      paths: { base: '/console', relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-hashes', KIT_ANNOUNCER_STYLE],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
