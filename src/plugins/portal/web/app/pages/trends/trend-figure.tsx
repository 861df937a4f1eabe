import { useMemo, useRef, useState, type JSX } from 'react';
import { SeriesTable } from '../../../charts/series-table';
import { locale } from '../../here';
import { trendsText } from '../../locales/trends';
import type { Trend } from './compose-trend';
import { drawHere } from './draw-here';
import { savePng, saveSvg } from './save-chart';
import { useWidth } from './use-width';
import { ZoomLayer } from './zoom-layer';
import type { DayRange } from './zoom-range';

interface TrendFigureProps {
  readonly trend: Trend;
  /** Other pictures of the page have another one. */
  readonly name: string;
  readonly onZoom: (range: DayRange) => void;
}

/** Wide screens show low charts, narrow ones high charts; the names of further series take room of their own. */
const heightFor = (width: number, series: number): number => (width < 600 ? 320 : 400) + 21 * Math.max(0, series - 1);

/** One unit over time: as a picture that can be zoomed and taken away, in a few sentences and in numbers. */
export const TrendFigure = ({ trend: { chart, newest, names, explained, placed }, name, onZoom }: TrendFigureProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [isFaulty, setIsFaulty] = useState(false);
  const drawn = useMemo(() => {
    if (width === 0 || chart.series.length === 0) return null;
    const sized = { ...chart, width, height: heightFor(width, chart.series.length) };
    return { sized, svg: drawHere(sized, name) };
  }, [chart, width, name]);
  const file = drawn === null ? null : { svg: drawn.svg, width: drawn.sized.width, height: drawn.sized.height };
  const fileName = chart.title.replace(/[^\p{L}\p{N}]+/gu, '-');
  return (
    <figure className="chart">
      <h2>{chart.title}</h2>
      {newest.map((told) => (
        <p key={told}>{told}</p>
      ))}
      <div ref={box}>
        {drawn === null ? null : (
          <ZoomLayer chart={drawn.sized} onZoom={onZoom}>
            <div dangerouslySetInnerHTML={{ __html: drawn.svg }} />
          </ZoomLayer>
        )}
      </div>
      <figcaption>
        <p>{chart.description}</p>
        <p>{explained}</p>
      </figcaption>
      {file === null ? null : (
        <div className="deeds">
          <button
            type="button"
            onClick={() => {
              savePng(file, fileName).catch(() => {
                setIsFaulty(true);
              });
            }}
          >
            {trendsText.png}
          </button>
          <button
            type="button"
            onClick={() => {
              saveSvg(file, fileName);
            }}
          >
            {trendsText.svg}
          </button>
        </div>
      )}
      {isFaulty ? <p role="alert">{trendsText.pictureFault}</p> : null}
      <SeriesTable locale={locale} caption={chart.title} series={placed.map(({ series }) => series)} names={names} />
    </figure>
  );
};
