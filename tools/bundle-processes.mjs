/**
 * Makes `build/<name>.js` of every process that we start, from what `tsc -b` made, so that it loads a few dozen files and not
 * three thousand. Makes them only if what they are made from is not what they were made from last time: every start and every
 * run of tests asks for them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BUILD = join(ROOT, 'build');
const STAMP = join(BUILD, '.made-from');

/** What each of them runs. */
const PROCESSES = {
  mutua: 'apps/mutua/dist/main.js',
  directory: 'apps/directory/dist/main.js',
  needs: 'apps/needs/dist/main.js',
  offers: 'apps/offers/dist/main.js',
  matching: 'apps/matching/dist/main.js',
  notifications: 'apps/notifications/dist/main.js',
  ops: 'apps/ops/dist/main.js',
  token: 'apps/mutua/dist/token.js',
  demo: 'apps/demo/dist/main.js',
  import: 'apps/demo/dist/import/main.js',
};

/** Found among the installed packages when it is asked for, if it is. */
const LEFT_OUTSIDE = [
  // native, or chosen by the system
  /^@node-rs\//,
  // for developers, and seldom
  'testcontainers',
  // what Nest looks for and does without
  /^@nestjs\/(?:microservices|platform-express|websockets)(?:$|\/)/,
  '@fastify/multipart',
  '@fastify/view',
];

const pathOf = (file) => relative(ROOT, file).split(sep).join('/');
const isOwn = (file) => /^(?:apps|libs)\/[^/]+\/dist\//.test(pathOf(file));

/** Where a module lies, for code that lies in `build/` instead; the whole tree may be moved. */
const PLACE_OF = {
  dirname: (path) => `\`\${import.meta.dirname}/../${path.slice(0, path.lastIndexOf('/'))}\``,
  filename: (path) => `\`\${import.meta.dirname}/../${path}\``,
  url: (path) => `new URL('../${path}', import.meta.url).href`,
};

/** A module of ours finds threads, data and pages from where it lies, and is told of by its source. */
const modulesOfOurs = {
  name: 'modules-of-ours',
  load: {
    filter: { id: /[\\/]dist[\\/].*\.js$/ },
    async handler(id) {
      if (!isOwn(id)) return null;
      const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
      return {
        code: code.replace(/\bimport\.meta\.(dirname|filename|url)\b/g, (_, what) =>
          PLACE_OF[what](pathOf(id)),
        ),
        map,
      };
    },
  },
};

const ENTRY = 'process:';

/** Source maps must be asked for before the first module that has one; those of packages would cost more than they tell. */
const processesWithSourceMaps = {
  name: 'processes-with-source-maps',
  resolveId: { filter: { id: /^process:/ }, handler: (id) => id },
  load: {
    filter: { id: /^process:/ },
    handler(id) {
      const module = join(ROOT, PROCESSES[id.slice(ENTRY.length)]);
      return `process.setSourceMapsEnabled(true);\nawait import(${JSON.stringify(module)});\n`;
    },
  },
};

async function bundle() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    cwd: ROOT,
    platform: 'node',
    input: Object.fromEntries(Object.keys(PROCESSES).map((name) => [name, ENTRY + name])),
    external: LEFT_OUTSIDE,
    plugins: [modulesOfOurs, processesWithSourceMaps],
    onLog(level, log) {
      // whatever it is not sure of fails later, in a process that somebody needs
      throw new Error(`${level}: ${log.message}`);
    },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    // rolldown adds to a group's name all that use it
    chunkFileNames: ({ name }) => `${name.split('~')[0]}-[hash].js`,
    codeSplitting: { groups: [{ name: 'packages', test: /[\\/]node_modules[\\/]/, entriesAware: true }] },
    // Nest, TypeORM, metrics and logs tell classes by their names
    keepNames: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    sourcemap: 'hidden',
    sourcemapExcludeSources: true,
  });
  await bundle.close();
  return output.filter(({ type }) => type === 'chunk');
}

/** Of packages, only those who made them read the source. */
function filesOf({ fileName, code, map, modules }) {
  if (!Object.keys(modules).some((id) => isOwn(id))) return [[fileName, code]];
  const mapName = `${fileName}.map`;
  return [
    [mapName, map.toString()],
    [fileName, `${code}//# sourceMappingURL=${mapName}\n`],
  ];
}

const filesIn = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

async function fingerprint() {
  const hash = createHash('sha256');
  const inputs = [join(ROOT, 'package-lock.json'), import.meta.filename];
  for (const group of ['apps', 'libs']) {
    for (const project of (await readdir(join(ROOT, group))).sort()) {
      const made = await filesIn(join(ROOT, group, project, 'dist'));
      inputs.push(...made.filter((file) => file.endsWith('.js') && !file.endsWith('.spec.js')).sort());
    }
  }
  for (const file of inputs) {
    const content = await readFile(file);
    hash.update(`${pathOf(file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const now = await fingerprint();
if ((await readFile(STAMP, 'utf8').catch(() => '')) !== now) {
  const made = await bundle();
  await rm(BUILD, { recursive: true, force: true });
  await mkdir(BUILD);
  await Promise.all(made.flatMap(filesOf).map(([name, content]) => writeFile(join(BUILD, name), content)));
  await writeFile(STAMP, now);
}
