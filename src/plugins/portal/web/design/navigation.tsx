import type { JSX } from 'react';
import type { NavigationItem } from '../../contracts/content';
import { messages, type Locale } from '../locales/messages';

export const Navigation = ({
  locale,
  items,
  here,
}: {
  readonly locale: Locale;
  readonly items: readonly NavigationItem[];
  /** The address of this page. */
  readonly here: string | undefined;
}): JSX.Element | null =>
  items.length === 0 ? null : (
    <nav className="places" aria-label={messages[locale].places}>
      <ul className="wrap">
        {items.map(({ label, address }) => (
          <li key={address}>
            <a href={address} {...(address === here ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
