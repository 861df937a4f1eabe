import type { JSX } from 'react';
import type { BlockOf, MethodDescription } from '../../contracts/content';
import { formatUtcDay } from '../../../../lib/format';
import type { Locale } from '../locales/messages';
import { methodTexts } from '../locales/methods';
import type { Facts } from './facts';
import { RichTextView } from './rich-text';
import { toId } from './to-id';

interface MethodProps {
  readonly method: MethodDescription;
  readonly locale: Locale;
}

const Changes = ({ method: { changes }, locale }: MethodProps) =>
  changes.length === 0 ? (
    <p>{methodTexts[locale].unchanged}</p>
  ) : (
    <ul>
      {changes.map(({ id, day, text }) => (
        <li key={id}>
          <strong>
            <time dateTime={day}>{formatUtcDay(day, locale)}</time>
          </strong>{' '}
          {text}
        </li>
      ))}
    </ul>
  );

/** Charts and results link to it by the code of the method. */
const Method = ({ method, locale }: MethodProps) => {
  const { name, methodCode, summary, canSee, goodFor, limits } = method;
  const text = methodTexts[locale];
  return (
    <article className="method" id={methodCode} aria-labelledby={toId('method', methodCode)}>
      <h3 id={toId('method', methodCode)}>{name}</h3>
      <RichTextView nodes={summary} />
      <dl>
        <dt>{text.canSee}</dt>
        <dd>{canSee}</dd>
        {goodFor === null ? null : (
          <>
            <dt>{text.goodFor}</dt>
            <dd>{goodFor}</dd>
          </>
        )}
        <dt>{text.limits}</dt>
        <dd>{limits}</dd>
        <dt>{text.changes}</dt>
        <dd>
          <Changes method={method} locale={locale} />
        </dd>
      </dl>
    </article>
  );
};

export const Methods = ({
  block: { id, heading },
  facts: { locale, methods },
}: {
  readonly block: BlockOf<'portal.methods'>;
  readonly facts: Facts;
}): JSX.Element => (
  <section className="prose" aria-labelledby={toId('methods', id)}>
    <h2 id={toId('methods', id)}>{heading}</h2>
    {methods.map((method) => (
      <Method key={method.documentId} method={method} locale={locale} />
    ))}
  </section>
);
