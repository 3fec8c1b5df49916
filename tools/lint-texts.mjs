/** Lints [path, text] pairs by the workspace's own rules and prints, for each, the findings as JSON on the last line. */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const files = JSON.parse(process.argv[2] ?? '[]');
await createProjectGraphAsync({ exitOnError: true });
const untyped = {
  files: ['**/*.ts', '**/*.tsx'],
  languageOptions: { parserOptions: { projectService: false, project: false } },
  rules: {
    ...tseslint.configs.disableTypeChecked.rules,
    // these texts exist nowhere, so rules that ask the type checker cannot judge them
    '@typescript-eslint/switch-exhaustiveness-check': 'off',
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
  },
};
const eslint = new ESLint({ overrideConfig: [untyped] });
const findings = [];
for (const [filePath, text] of files) {
  const [result] = await eslint.lintText(text, { filePath });
  findings.push(result.messages.map(({ ruleId, message }) => ({ ruleId: ruleId ?? 'parse', message })));
}
process.stdout.write(`${JSON.stringify(findings)}\n`);
process.exit(0);
