import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import circus from 'jest-circus/runner';
// the one thing that modules add to Node's own objects: it must not depend on which suite came first
import 'reflect-metadata';
import { resolve } from './globals-hook.mjs';
import { setGlobals } from './globals.mjs';

// in the thread itself where Node can (22.15), else in one beside it
if (module.registerHooks) module.registerHooks({ resolve });
else module.register('./globals-hook.mjs', import.meta.url);

const require = createRequire(import.meta.url);

/**
 * Runs a suite by jest-circus, as Jest itself does, but loads it, and all that it imports, by Node's own loader: the files that
 * `tsc -b` made, each once in a worker. Jest's loader evaluates every module anew for every suite, which took most of the run.
 * Mocks of modules are what cannot be had so.
 */
export default function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  const inNode = Object.create(runtime, {
    unstable_shouldLoadAsEsm: { value: () => true },
    unstable_importModule: {
      value: (path) => {
        setGlobals(runtime.requireModuleOrMock(path, '@jest/globals'));
        return import(pathToFileURL(compiled(path, config.rootDir)).href);
      },
    },
    // the state of jest-circus is that of one suite, and it keeps it in its module
    requireInternalModule: { value: requireAnew },
  });
  return circus.default(globalConfig, config, environment, inNode, testPath, sendMessageToJest);
}

function requireAnew(path) {
  delete require.cache[path];
  return require(path);
}

/** Where the compiler puts a source. */
function compiled(path, folder) {
  if (!path.endsWith('.ts')) return path;
  const { rootDir, outDir } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')).compilerOptions;
  return join(folder, outDir, relative(join(folder, rootDir), path)).replace(/\.ts$/, '.js');
}
