import type { JSX } from 'react';
import type { BlockOf, GlossaryTerm } from '../../contracts/content';
import { toId } from './to-id';

export const Glossary = ({
  block: { id, heading },
  terms,
}: {
  readonly block: BlockOf<'portal.glossary'>;
  readonly terms: readonly GlossaryTerm[];
}): JSX.Element => (
  <section aria-labelledby={toId('glossary', id)}>
    <h2 id={toId('glossary', id)}>{heading}</h2>
    <dl className="glossary">
      {terms.map(({ documentId, term, meaning }) => (
        <div key={documentId}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
);
