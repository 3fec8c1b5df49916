import nx from '@nx/eslint-plugin';
import i18next from 'eslint-plugin-i18next';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { boundaries, doors, outgoing, pureDomain } from './tools/import-rules.mjs';

export default tseslint.config(
  { ignores: ['build/**', '**/dist/**', '**/compiled/**', '**/node_modules/**', '.nx/**', '**/coverage/**'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { inheritedMethods: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // decorators and framework classes are what they are
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ['**/*.data.ts', '**/*.spec.ts'], rules: { 'max-lines': 'off' } },
  {
    // whatever people read is in six languages
    files: ['apps/portal/src/**/*.tsx'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: [
              'alt',
              'title',
              'label',
              'description',
              'placeholder',
              'aria-label',
              'aria-description',
              'lead',
              'kicker',
              'text',
            ],
          },
          words: { exclude: ['Mutua', /^[\s\p{P}\p{S}\d]*$/u] },
        },
      ],
    },
  },
  ...doors,
  ...outgoing,
  pureDomain,
  { files: ['**/*.spec.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  prettier,
);
