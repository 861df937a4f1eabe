import type { JSX, ReactNode } from 'react';

interface FactsProps {
  /** What has nothing to say is left out. */
  readonly facts: readonly (readonly [string, ReactNode])[];
}

export const Facts = ({ facts }: FactsProps): JSX.Element => (
  <dl className="fact-list">
    {facts
      .filter(([, told]) => told !== null)
      .map(([name, told]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
  </dl>
);
