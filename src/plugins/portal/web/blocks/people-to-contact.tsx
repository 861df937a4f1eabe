import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { ContactList } from '../design/contact-list';
import type { Locale } from '../locales/messages';
import { toId } from './to-id';

export const PeopleToContact = ({
  block: { id, heading, contacts },
  locale,
}: {
  readonly block: BlockOf<'portal.people-to-contact'>;
  readonly locale: Locale;
}): JSX.Element => (
  <section aria-labelledby={toId('contacts', id)}>
    <h2 id={toId('contacts', id)}>{heading}</h2>
    <ContactList contacts={contacts} locale={locale} />
  </section>
);
