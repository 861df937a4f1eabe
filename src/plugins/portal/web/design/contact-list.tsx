import type { JSX } from 'react';
import type { ContactPoint } from '../../contracts/content';
import { messages, type Locale } from '../locales/messages';
import { Worded } from './worded';

const dialled = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

/** Whom to call, or that nobody is named. */
export const ContactList = ({ contacts, locale }: { readonly contacts: readonly ContactPoint[]; readonly locale: Locale }): JSX.Element =>
  contacts.length === 0 ? (
    <p className="soft">{messages[locale].nobodyNamed}</p>
  ) : (
    <ul className="contacts">
      {contacts.map(({ documentId, name, role, phone, email, hours }) => (
        <li key={documentId}>
          <strong>
            <Worded text={name} />
          </strong>
          {role === null ? null : <p>{role}</p>}
          {phone === null ? null : (
            <p>
              <a href={dialled(phone)}>{phone}</a>
            </p>
          )}
          {email === null ? null : (
            <p>
              <a href={`mailto:${email}`}>{email}</a>
            </p>
          )}
          {hours === null ? null : <p className="soft">{hours}</p>}
        </li>
      ))}
    </ul>
  );
