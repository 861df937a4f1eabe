import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import type { Locale } from '../locales/messages';
import { toId } from './to-id';

const sizeIn = (locale: Locale, kilobytes: number): string =>
  new Intl.NumberFormat(`${locale}-CA`, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.max(1, kilobytes));

export const Downloads = ({
  block: { id, heading, files },
  locale,
}: {
  readonly block: BlockOf<'portal.downloads'>;
  readonly locale: Locale;
}): JSX.Element => (
  <section aria-labelledby={toId('downloads', id)}>
    <h2 id={toId('downloads', id)}>{heading}</h2>
    <ul>
      {(files ?? []).map((file) => (
        <li key={file.id}>
          <a href={file.url} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="place">{sizeIn(locale, file.size)}</span>
        </li>
      ))}
    </ul>
  </section>
);
