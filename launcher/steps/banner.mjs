// @ts-check
import { asSeen, inProject } from '../core/paths.mjs';

/**
 * @param {{ publicUrl: string, mailUrl: string | undefined, demoPassword: string }} facts
 */
export const banner = ({ publicUrl, mailUrl, demoPassword }) => {
  const base = publicUrl.replace(/\/$/, '');
  const rows = [
    ['Portal', `${base}/`],
    ['API documentation', `${base}/documentation`],
    ['Mail catcher', mailUrl ?? 'none: SMTP_URL is set'],
    ['Application', `${base}/app   owner@tamarack.example`],
    ['  the same, as', 'editor@, viewer@ or auditor@tamarack.example'],
    ['  reading along', 'regulator@river-office.example, contact@heron-lake.example'],
    ['Admin panel', `${base}/admin   admin@luminous.example`],
    ['Demo password', `${demoPassword}   (for all of them)`],
    ['Staff token', `STAFF_TOKEN in ${asSeen(inProject('.env'))}`],
  ];
  const lines = [
    'Luminous is ready',
    '',
    ...rows.map(([name = '', value = '']) => `${name.padEnd(19)}${value}`),
    '',
    'Ctrl-C stops everything.',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  return [`┌${edge}┐`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `└${edge}┘`].join('\n');
};
