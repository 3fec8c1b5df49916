import { createHash } from 'node:crypto';

const LANGUAGE = /\/locales\/(\w+)\/\w+\.json$/;

/** Tells the worker, which cannot know them, the names of the files that were built: of every language, and of all. */
export function listForWorker() {
  return {
    name: 'list-for-worker',
    apply: 'build',
    // an entry that only leads to another file is left out of the page, and taken away, by then
    enforce: 'post',
    generateBundle(_, bundle) {
      const all = [];
      const ofLanguage = {};
      for (const file of Object.values(bundle)) {
        if (!/^assets\/.+\.(?:js|css)$/.test(file.fileName)) continue;
        const [, language] = LANGUAGE.exec(file.facadeModuleId ?? '') ?? [];
        (language ? (ofLanguage[language] ??= []) : all).push(`/${file.fileName}`);
      }
      const { fileName: main } = Object.values(bundle).find(({ moduleIds }) =>
        moduleIds?.some((id) => id.endsWith('/src/main.tsx')),
      );
      const files = JSON.stringify({ main: `/${main}`, all: all.sort(), ofLanguage });
      const build = createHash('sha256').update(files).digest('hex').slice(0, 12);
      const worker = bundle['worker.js'];
      worker.code = worker.code
        .replaceAll('BUILT_FILES', () => files)
        .replaceAll('BUILD_NAME', JSON.stringify(build));
    },
  };
}
