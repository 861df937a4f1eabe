import type { Series } from '../../../../api/station/contracts';
import { chartTexts } from '../locales/chart';
import type { Locale } from '../locales/messages';

/** Each by its method; what else they have is said where they differ in it. */
export const nameSeries = (series: readonly Series[], locale: Locale): string[] => {
  const text = chartTexts[locale];
  const differ = (of: (one: Series) => string | null): boolean => new Set(series.map(of)).size > 1;
  const parts: readonly { readonly of: (one: Series) => string | null; readonly say: (what: string) => string }[] = [
    { of: ({ methodContext }) => methodContext, say: (context) => `(${context})` },
    { of: ({ panel }) => panel, say: text.panel },
    { of: ({ fraction }) => fraction, say: (fraction) => fraction },
    { of: ({ speciation }) => speciation, say: (speciation) => speciation },
  ];
  const told = parts.filter(({ of }) => differ(of));
  return series.map((one) =>
    [
      text.method(one.method),
      ...told.flatMap(({ of, say }) => {
        const what = of(one);
        return what === null ? [] : [say(what)];
      }),
    ].join(' · '),
  );
};
