import { Outlet } from '@tanstack/react-router';
import type { JSX } from 'react';
import { messages } from '../../locales/messages';
import { locale } from '../here';
import { Languages } from './languages';

/** Around the pages of whoever is not signed in yet. */
export const Door = (): JSX.Element => (
  <>
    <a className="skip" href="#content">
      {messages[locale].skipToContent}
    </a>
    <header>
      <div className="wrap">
        <a className="brand" href={`/${locale}`}>
          Luminous
        </a>
        <Languages />
      </div>
    </header>
    <main id="content" className="wrap" tabIndex={-1}>
      <div className="narrow">
        <Outlet />
      </div>
    </main>
  </>
);
