// Builds if nothing is built yet. Tools for operators run what is built: they must start at once, and without a compiler.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('build/ops.js')) {
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
