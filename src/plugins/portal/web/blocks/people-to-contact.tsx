import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { messages, type Locale } from '../locales/messages';
import { toId } from './to-id';

const dialled = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;

export const PeopleToContact = ({
  block: { id, heading, contacts },
  locale,
}: {
  readonly block: BlockOf<'portal.people-to-contact'>;
  readonly locale: Locale;
}): JSX.Element => (
  <section aria-labelledby={toId('contacts', id)}>
    <h2 id={toId('contacts', id)}>{heading}</h2>
    {contacts.length === 0 ? <p className="soft">{messages[locale].nobodyNamed}</p> : null}
    <ul className="contacts">
      {contacts.map(({ documentId, name, role, phone, email, hours }) => (
        <li key={documentId}>
          <strong>{name}</strong>
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
  </section>
);
