import type { JSX } from 'react';
import { formatMoment } from '../../../../../../lib/format';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { resultText } from '../../locales/result';
import { resultsText } from '../../locales/results';
import { tellAmount } from '../../parts/tell-amount';

type Version = components['schemas']['ResultVersion'];

/** What a version changed of the one before it, in words. */
const tellChanges = (version: Version, before: Version | undefined): string[] => {
  const amount = tellAmount(version);
  if (before === undefined) return [resultText.first(amount)];
  const earlier = tellAmount(before);
  const isOtherText = version.text !== before.text && version.text !== null && before.text !== null;
  return [
    earlier === amount ? resultText.unchanged : resultText.changed(resultText.amount, earlier, amount),
    ...(isOtherText ? [resultText.changed(resultText.text, before.text ?? '', version.text ?? '')] : []),
  ];
};

/** The newest first, each with what it changed and why. */
export const ResultVersions = ({ versions }: { readonly versions: readonly Version[] }): JSX.Element => (
  <section aria-labelledby="versions">
    <h2 id="versions">{resultText.versions}</h2>
    <p className="soft">{resultText.versionsLead}</p>
    <ol className="rows" reversed>
      {versions.map((version) => (
        <li key={version.id}>
          <p>
            <strong>{resultText.version(version.version)}</strong> <span className="tag">{resultsText.states[version.reviewState]}</span>
            {version.isCurrent ? <span className="tag">{resultText.counts}</span> : null}
          </p>
          {tellChanges(
            version,
            versions.find(({ id }) => id === version.supersedes),
          ).map((change) => (
            <p key={change}>{change}</p>
          ))}
          {version.reason === null ? null : <p>{resultText.reason(version.reason)}</p>}
          <p className="soft">
            {resultText.came(formatMoment(version.importedAt, locale))}{' '}
            {version.releasedAt === null ? '' : resultText.released(formatMoment(version.releasedAt, locale))}
          </p>
        </li>
      ))}
    </ol>
  </section>
);
