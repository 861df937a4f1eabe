import { designTokens } from './design-tokens';

const { colour } = designTokens;

/** What is handed to a mail server. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: string; readonly contentType: string }[];
  /** By name; each value is one line. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With its brackets. The same for the same message, however often it is sent. */
  readonly messageId?: string;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** What a mail of Luminous is made of: plain paragraphs, and at most one thing to do. */
export interface Letter {
  readonly locale: 'en' | 'fr';
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Shown letter by letter, because it is to be compared. */
  readonly exact?: string;
  readonly action?: Link;
  /** What it tells of when that is several things, each with what more there is to say of it and where it is to be seen. */
  readonly points?: readonly { readonly text: string; readonly more?: string; readonly url?: string }[];
  /** What to do next, one line each. */
  readonly steps?: readonly string[];
  readonly closing: readonly string[];
  /** Below everything else: why it was sent, and where that is changed. */
  readonly footer?: { readonly note: string; readonly links: readonly Link[] };
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.codePointAt(0))};`);

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const button = ({ label, url }: Link): string => `
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;background:${colour.deep};color:${colour.deepInk};text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:${colour.soft};word-break:break-all">${escapeHtml(url)}</p>`;

const exactly = (text: string): string =>
  `<pre style="margin:0 0 16px;font-size:13px;white-space:pre-wrap;word-break:break-all">${escapeHtml(text)}</pre>`;

const list = (steps: readonly string[]): string =>
  `<ol style="margin:0 0 16px;padding-left:20px">${steps.map((step) => `<li style="margin:0 0 8px">${escapeHtml(step)}</li>`).join('')}</ol>`;

type Point = NonNullable<Letter['points']>[number];
type Footer = NonNullable<Letter['footer']>;

const anchor = (label: string, url: string): string => `<a href="${escapeHtml(url)}" style="color:${colour.deep}">${escapeHtml(label)}</a>`;

const point = ({ text, more, url }: Point): string =>
  `<li style="margin:0 0 8px">${url === undefined ? escapeHtml(text) : anchor(text, url)}${more === undefined ? '' : `<br>${escapeHtml(more)}`}</li>`;

const bullets = (points: readonly Point[]): string => `<ul style="margin:0 0 16px;padding-left:20px">${points.map(point).join('')}</ul>`;

const foot = ({ note, links }: Footer): string =>
  `<p style="margin:24px 0 0;border-top:1px solid ${colour.line};padding-top:16px;font-size:14px;color:${colour.soft}">${[
    escapeHtml(note),
    ...links.map(({ label, url }) => anchor(label, url)),
  ].join('<br>')}</p>`;

/** Tables and inline styles, because that is what mail programs understand; no image, so that nothing tells when it is read. */
const toHtml = ({
  locale,
  subject,
  greeting,
  paragraphs,
  points = [],
  exact,
  action,
  steps = [],
  closing,
  footer,
}: Letter): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:${colour.ground};color:${colour.ink};font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:${colour.card};border:1px solid ${colour.line};border-radius:10px">
<tr><td style="background:${colour.deep};border-radius:10px 10px 0 0;padding:16px 24px;color:${colour.deepInk};font-size:19px;font-weight:650"><span style="color:${colour.light}" aria-hidden="true">&#9679;</span> Luminous</td></tr>
<tr><td style="padding:24px">${[
  paragraph(greeting),
  ...paragraphs.map(paragraph),
  points.length === 0 ? '' : bullets(points),
  exact === undefined ? '' : exactly(exact),
  action === undefined ? '' : button(action),
  steps.length === 0 ? '' : list(steps),
  ...closing.map(paragraph),
  footer === undefined ? '' : foot(footer),
].join('\n')}</td></tr></table></td></tr></table></body></html>`;

const pointText = ({ text, more, url }: Point): string =>
  [`- ${text}`, ...(more === undefined ? [] : [`  ${more}`]), ...(url === undefined ? [] : [`  ${url}`])].join('\n');

const footText = ({ note, links }: Footer): string => [note, ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n');

const toText = ({ greeting, paragraphs, points = [], exact, action, steps = [], closing, footer }: Letter): string =>
  [
    greeting,
    ...paragraphs,
    ...(points.length === 0 ? [] : [points.map(pointText).join('\n')]),
    ...(exact === undefined ? [] : [exact]),
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    ...(steps.length === 0 ? [] : [steps.map((step, place) => `${String(place + 1)}. ${step}`).join('\n')]),
    ...closing,
    '-- \nLuminous',
    ...(footer === undefined ? [] : [footText(footer)]),
  ].join('\n\n');

/** The same letter for programs that show pages and for those that show text. Names in it are data, never markup. */
export const composeMail = (letter: Letter): Mail => ({ subject: letter.subject, text: toText(letter), html: toHtml(letter) });
