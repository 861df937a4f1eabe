import type { JSX, ReactNode } from 'react';
import { supportEmail } from '../here';

/** A mail to the people of Luminous that says what it is about; the address can be read, for whoever has no mail program here. */
export const AskLuminous = ({ about, children }: { readonly about: string; readonly children: ReactNode }): JSX.Element => (
  <>
    <a href={`mailto:${supportEmail}?${new URLSearchParams({ subject: about }).toString().replaceAll('+', '%20')}`}>{children}</a>{' '}
    <span className="soft">({supportEmail})</span>
  </>
);
