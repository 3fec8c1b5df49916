// Writes a JSON schema for every kind of object that Kubernetes and KEDA know, for kubeconform: each with all that it refers to.
//   node write-schemas.mjs FOLDER KUBERNETES_SWAGGER_JSON FOLDER_OF_CRDS
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [folder, swagger, crds] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** Strict as the API server is with `fieldValidation=Strict`: what has named fields has no others. */
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  const made = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (made['x-kubernetes-int-or-string'] || made.format === 'int-or-string')
    return { type: ['string', 'integer'] };
  const named = made.type === 'object' && made.properties !== undefined;
  if (named && made.additionalProperties === undefined && !made['x-kubernetes-preserve-unknown-fields'])
    made.additionalProperties = false;
  return made;
}

/** Named as kubeconform looks for it: the kind, the first word of the group unless it is the core's, and the version. */
function write(kind, group, version, schema) {
  const name = [kind.toLowerCase(), group.split('.')[0], version].filter(Boolean).join('-');
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(schema));
}

const { definitions } = JSON.parse(readFileSync(swagger, 'utf8'));
// amounts may be written as numbers, too
definitions['io.k8s.apimachinery.pkg.api.resource.Quantity'] = { type: ['string', 'number'] };

function referredTo(schema, found) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    if (found.has(name)) continue;
    found.set(name, strict(definitions[name]));
    referredTo(definitions[name], found);
  }
  return found;
}

for (const schema of Object.values(definitions)) {
  for (const { group, kind, version } of schema['x-kubernetes-group-version-kind'] ?? []) {
    write(kind, group, version, {
      ...strict(schema),
      definitions: Object.fromEntries(referredTo(schema, new Map())),
    });
  }
}

for (const file of readdirSync(crds)) {
  const { spec } = parse(readFileSync(join(crds, file), 'utf8'));
  for (const { name, schema } of spec.versions) {
    write(spec.names.kind, spec.group, name, strict(schema.openAPIV3Schema));
  }
}
