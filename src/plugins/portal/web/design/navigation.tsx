import type { JSX } from 'react';
import type { NavigationItem } from '../../contracts/content';
import { messages, type Locale } from '../locales/messages';

export const Navigation = ({
  locale,
  items,
}: {
  readonly locale: Locale;
  readonly items: readonly NavigationItem[];
}): JSX.Element | null =>
  items.length === 0 ? null : (
    <nav className="places" aria-label={messages[locale].places}>
      <ul className="wrap">
        {items.map(({ label, address }) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
