import type { JSX } from 'react';
import type { Sums } from '../../domain/sum-up';
import type { Setting } from '../parts/setting';

interface FoundProps {
  readonly sums: Sums;
  readonly setting: Setting;
}

const tellOutcomes = ({ outcomes }: Sums, { words }: Setting): string[] => {
  const { critical, warning, indeterminate, undecidable, unruled } = outcomes;
  const open = indeterminate + undecidable;
  return [
    ...(critical + warning === 0 ? [words.noneBeyond] : words.beyond(critical, warning)),
    ...(open === 0 ? [] : [words.cannotTell(open)]),
    ...(unruled === 0 ? [] : [words.unruled(unruled)]),
  ];
};

const sentencesOf = (sums: Sums, setting: Setting): string[] => {
  const { words } = setting;
  const { results, samples, stations, parameters, notFound, preliminary, qualityControl } = sums;
  if (results === 0) return [words.nothingFound];
  return [
    words.howMuch(results, samples, stations, parameters),
    ...tellOutcomes(sums, setting),
    ...(notFound === 0 ? [] : [words.notFound(notFound)]),
    ...(preliminary === 0 ? [] : [words.preliminary(preliminary)]),
    ...(qualityControl === 0 ? [] : [words.qualityControl(qualityControl)]),
  ];
};

/** What was found, on one page: figures first, then in sentences. */
export const Found = ({ sums, setting }: FoundProps): JSX.Element => {
  const { words } = setting;
  const { critical, warning, indeterminate, undecidable } = sums.outcomes;
  const figures = {
    results: sums.results,
    samples: sums.samples,
    stations: sums.stations,
    critical,
    warning,
    open: indeterminate + undecidable,
  };
  return (
    <section>
      <h2>{words.found}</h2>
      {sums.preliminary === 0 ? null : <p className="notice">{words.preliminaryMark}</p>}
      <ul className="figures">
        {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
          <li key={name}>
            <strong>{figures[name]}</strong> {words.figures[name]}
          </li>
        ))}
      </ul>
      <ul className="says">
        {sentencesOf(sums, setting).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
};
