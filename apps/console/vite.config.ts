import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

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
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
