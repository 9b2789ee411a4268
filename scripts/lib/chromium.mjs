import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC_CHROME =
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Where a Chromium is on this machine, if there is one. */
export function findChromium(env, exists = existsSync) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    env.CHROMIUM_PATH,
    ...NAMES.flatMap(name => folders.map(folder => join(folder, name))),
    MAC_CHROME,
  ].find(path => path && exists(path));
}
