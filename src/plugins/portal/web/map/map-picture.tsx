import type { JSX } from 'react';
import { mapTexts, tellCounts } from '../locales/map';
import type { Locale } from '../locales/messages';
import { placeTexts, type LevelWords } from '../locales/places';
import { baseMap } from './base-map';
import { composeMarks, markDistance, type Mark } from './compose-marks';
import { drawLines, drawRings } from './draw-lines';
import type { DrawnPlace } from './number-places';
import { NumberedMark } from './numbered-mark';
import { placeLabels } from './place-labels';
import { composeScaleBar, type Frame, type Point } from './projection';
import { wishNames } from './wish-names';

/** Below the picture, for the scale. */
const strip = 26;

const at = ({ x, y }: Point): string => `${String(x)} ${String(y)}`;
const dotsAt = (points: readonly Point[]): string => points.map((point) => `M${at(point)}h0`).join('');

const Ground = ({ frame }: { readonly frame: Frame }): JSX.Element => {
  const rivers = baseMap.rivers.map(({ line }) => line);
  const borders = baseMap.borders.map(({ line }) => line);
  const lakes = baseMap.lakes.flatMap(({ rings }) => rings);
  return (
    <>
      <rect className="land" width={frame.width} height={frame.height} />
      <path className="rivers" d={drawLines(frame, rivers)} />
      <path className="lakes" d={drawRings(frame, lakes)} />
      <path className="borders" d={drawLines(frame, borders)} />
    </>
  );
};

const Names = ({ frame, locale, marks }: { readonly frame: Frame; readonly locale: Locale; readonly marks: readonly Mark[] }) => {
  const taken = marks.map((mark) => mark.at);
  const labels = placeLabels(wishNames(frame, locale), taken, markDistance / 2, frame);
  return (
    <>
      <path className="towns" d={dotsAt(labels.flatMap(({ dot }) => (dot === null ? [] : [dot])))} />
      {labels.map(({ text, kind, x, y }) => (
        <text key={`${text} ${String(x)}`} className={kind} x={x} y={y + 3}>
          {text}
        </text>
      ))}
    </>
  );
};

/** Under the marks: what tells the true place of each. */
const TruePlaces = ({ marks }: { readonly marks: readonly Mark[] }) => (
  <>
    {marks.map(({ number, home, ring }) =>
      ring === null ? null : <circle key={number} className="rough" cx={home.x} cy={home.y} r={ring} />,
    )}
    <path className="leaders" d={marks.map(({ leader }) => (leader === null ? '' : `M${at(leader[0])}L${at(leader[1])}`)).join('')} />
    <path className="homes" d={dotsAt(marks.flatMap(({ home, ring }) => (ring === null ? [home] : [])))} />
  </>
);

const ScaleBar = ({ frame, locale }: { readonly frame: Frame; readonly locale: Locale }) => {
  const { kilometres, length } = composeScaleBar(frame, frame.width / 3);
  return (
    <>
      <path className="scale" d={`M1 ${String(frame.height + 8)}v8h${String(length)}v-8`} />
      <text className="scale-words" x={length + 7} y={frame.height + 17}>
        {mapTexts[locale].kilometres(kilometres)}
      </text>
    </>
  );
};

interface PictureProps {
  readonly id: string;
  readonly locale: Locale;
  readonly frame: Frame;
  readonly places: readonly DrawnPlace[];
  readonly levelWords?: LevelWords | undefined;
}

/** Where the places are, each with the shape of its state and its number in the list. Complete without any script, in print too. */
export const MapPicture = ({ id, locale, frame, places, levelWords = placeTexts[locale].levels }: PictureProps): JSX.Element => {
  const { title, sameInList } = mapTexts[locale];
  const { width, height } = frame;
  const marks = composeMarks(frame, places);
  const levels = places.map(({ place }) => place.level);
  return (
    <svg
      className="map-picture"
      viewBox={`0 0 ${String(width)} ${String(height + strip)}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title(places.length)}</title>
      <desc id={`${id}-description`}>{`${tellCounts(locale, levels, levelWords)} ${sameInList}`}</desc>
      <svg width={width} height={height}>
        <Ground frame={frame} />
        <Names frame={frame} locale={locale} marks={marks} />
        <TruePlaces marks={marks} />
        {marks.map(({ number, place: { level }, at: { x, y } }) => (
          <g key={number} className={`numbered ${level}`} transform={`translate(${String(x - 12)} ${String(y - 12)})`}>
            <NumberedMark level={level} number={number} />
          </g>
        ))}
      </svg>
      <ScaleBar frame={frame} locale={locale} />
    </svg>
  );
};
