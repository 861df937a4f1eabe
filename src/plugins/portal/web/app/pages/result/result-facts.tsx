import { Link } from '@tanstack/react-router';
import type { JSX, ReactNode } from 'react';
import { formatDay, formatDecimal, formatMoment, formatUnit } from '../../../../../../lib/format';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { resultText } from '../../locales/result';
import { QualifierList } from '../../parts/qualifier-list';

type Result = components['schemas']['Result'];

type Fact = readonly [name: string, told: ReactNode];

const methodPages = { en: '/en/how-we-measure', fr: '/fr/comment-nous-mesurons' } as const;

const decimal = (amount: string | null, say: (told: string) => string): string | null =>
  amount === null ? null : say(formatDecimal(amount, locale));

const factsOfSample = ({ sampledAt, sample, station }: Result, team: string): Fact[] => [
  [
    resultText.station,
    <Link key="station" to="/teams/$team/results" params={{ team }} search={{ station: station.code }}>
      {station.name} ({station.code})
    </Link>,
  ],
  [resultText.sampledAt, formatMoment(sampledAt, locale)],
  [resultText.sample, sample.code],
  [resultText.activityType, resultText.activityTypes[sample.activityType] ?? sample.activityType],
  [resultText.medium, sample.medium],
  [resultText.depth, decimal(sample.depthM, resultText.metres)],
];

const factsOfMethod = (result: Result): Fact[] => {
  const withUnit = (told: string): string => `${told} ${formatUnit(result.unit)}`;
  return [
    [
      resultText.method,
      <a key="method" href={`${methodPages[locale]}#${encodeURIComponent(result.method)}`}>
        {resultText.methodLink(result.method)}
      </a>,
    ],
    [resultText.panel, result.panel],
    [resultText.fraction, result.fraction],
    [resultText.speciation, result.speciation],
    [resultText.calibration, result.calibration],
    [resultText.condition, result.detection?.condition ?? null],
    [resultText.text, result.text],
    [resultText.reportingLimit, decimal(result.reportingLimit, withUnit)],
    [resultText.valueType, result.valueType],
    [resultText.replicates, result.replicateCount],
    [resultText.deviation, decimal(result.standardDeviation, withUnit)],
    [resultText.confidence, decimal(result.confidence95, (told) => resultText.plusMinus(withUnit(told)))],
    [resultText.dilution, decimal(result.dilutionFactor, resultText.times)],
  ];
};

const factsOfLaboratory = ({ laboratory, analysedOn, qualifiers, status, comment }: Result): Fact[] => [
  [resultText.laboratory, laboratory],
  [resultText.analysedOn, analysedOn === null ? null : formatDay(`${analysedOn}T12:00:00Z`, locale)],
  [resultText.marks, qualifiers.length === 0 ? null : <QualifierList key="marks" codes={qualifiers} laboratory={laboratory} />],
  [resultText.status, status],
  [resultText.remark, comment],
];

/** Everything that is known about one result, in words; what is not known is not named. */
export const ResultFacts = ({ result, team }: { readonly result: Result; readonly team: string }): JSX.Element => {
  const facts = [...factsOfSample(result, team), ...factsOfMethod(result), ...factsOfLaboratory(result)];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{resultText.facts}</h2>
      <dl className="facts">
        {facts.map(([name, told]) =>
          told === null ? null : (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
};
