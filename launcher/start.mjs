// @ts-check
// Read by every Node since 14, so that an old one gets a sentence instead of a syntax error: keep the syntax old here.
import { refuseUnfitNode } from './steps/node-version.mjs';

if (refuseUnfitNode()) {
  process.exitCode = 1;
} else {
  void import('./main.mjs').then((main) => main.launch({ watch: false }));
}
