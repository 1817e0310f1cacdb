import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Where axios begins and ends in the library's bundle, each exactly once. */
const BEGINS = 'function l(e,t){return function(){return e.apply(t,arguments)}}const{toString:d}=';
const ENDS = 'const Rt=({url:e,method:t,data:n,headers:r})=>Et.request(';
/** What the rest of the library calls it. */
const NAME = 'Et';

/**
 * @xapi/xapi comes as one file with axios inside, which esbuild can't shake off, though all our
 * requests go through an adapter of our own. It is cut out: two thirds of the part that sends
 * statements would be code that never runs. Throws where another version stands otherwise.
 */
export const withoutAxios: Plugin = {
  name: 'without-axios',
  setup(build) {
    build.onResolve({ filter: /^@xapi\/xapi$/ }, async ({ resolveDir }) => {
      const path = await build.resolve('@xapi/xapi/dist/XAPI.esm.js', {
        resolveDir,
        kind: 'import-statement',
      });
      return { path: path.path, namespace: 'without-axios' };
    });
    build.onLoad({ filter: /./, namespace: 'without-axios' }, ({ path }) => ({
      contents: cut(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

function cut(code: string): string {
  const [before, inside, ...others] = code.split(BEGINS);
  const [, after, ...more] = inside?.split(ENDS) ?? [];
  if (before === undefined || after === undefined || others.length > 0 || more.length > 0)
    throw new Error('@xapi/xapi is laid out otherwise: look where axios stands in it now.');
  return `${before}const ${NAME}=undefined;${ENDS}${after}`;
}
