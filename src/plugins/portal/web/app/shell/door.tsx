import { Outlet } from '@tanstack/react-router';
import type { JSX, ReactNode } from 'react';
import { messages } from '../../locales/messages';
import { locale } from '../here';
import { Languages } from './languages';

/** Around what stands by itself: no team is there to lead anywhere. */
export const DoorFrame = ({ children }: { readonly children: ReactNode }): JSX.Element => (
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
      <div className="narrow">{children}</div>
    </main>
  </>
);

/** Around the pages of whoever is not signed in yet. */
export const Door = (): JSX.Element => (
  <DoorFrame>
    <Outlet />
  </DoorFrame>
);
