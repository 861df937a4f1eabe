// @ts-check
/** Builds the admin panel. Strapi reads the whole configuration for that, so this says that no secrets are needed: see config/env. */
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, LUMINOUS_STEP: 'build' },
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
