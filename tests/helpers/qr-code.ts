import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setting } from './setting';

/** Draws the product's code as a picture and has another program than the one that made it read it. */
const script = `
  import { createRequire } from 'node:module';
  import decodeQR from 'qr/decode.js';
  const { makeQrCode } = createRequire(process.cwd() + '/')('./dist/src/lib/qr-code.js');
  const { width, path } = await makeQrCode(process.argv[1]);
  const scale = 4;
  const size = width * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\\d+) (\\d+)h1v1h-1z/g))
    for (let row = y * scale; row < (+y + 1) * scale; row += 1)
      for (let column = x * scale; column < (+x + 1) * scale; column += 1) data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
  process.stdout.write(decodeQR({ width: size, height: size, data }));
`;

/** In a process of its own: the packages are of a kind that jest does not load. */
export const readQrCode = async (text: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, text], { cwd: setting.projectDir });
  return stdout;
};
