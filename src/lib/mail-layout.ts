/** What is handed to a mail server. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: string; readonly contentType: string }[];
}

/** What a mail of Luminous is made of: plain paragraphs, and at most one thing to do. */
export interface Letter {
  readonly locale: 'en' | 'fr';
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Shown letter by letter, because it is to be compared. */
  readonly exact?: string;
  readonly action?: { readonly label: string; readonly url: string };
  /** What to do next, one line each. */
  readonly steps?: readonly string[];
  readonly closing: readonly string[];
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${String(letter.codePointAt(0))};`);

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

const button = ({ label, url }: NonNullable<Letter['action']>): string => `
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;background:#0b4f52;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#46575f;word-break:break-all">${escapeHtml(url)}</p>`;

const exactly = (text: string): string =>
  `<pre style="margin:0 0 16px;font-size:13px;white-space:pre-wrap;word-break:break-all">${escapeHtml(text)}</pre>`;

const list = (steps: readonly string[]): string =>
  `<ol style="margin:0 0 16px;padding-left:20px">${steps.map((step) => `<li style="margin:0 0 8px">${escapeHtml(step)}</li>`).join('')}</ol>`;

/** Tables and inline styles, because that is what mail programs understand; no image, so that nothing tells when it is read. */
const toHtml = ({ locale, subject, greeting, paragraphs, exact, action, steps = [], closing }: Letter): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f6f8f7;color:#14242b;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #c9d4d1;border-radius:10px">
<tr><td style="background:#0b4f52;border-radius:10px 10px 0 0;padding:16px 24px;color:#ffffff;font-size:19px;font-weight:650"><span style="color:#7ff0d4" aria-hidden="true">&#9679;</span> Luminous</td></tr>
<tr><td style="padding:24px">${[
  paragraph(greeting),
  ...paragraphs.map(paragraph),
  exact === undefined ? '' : exactly(exact),
  action === undefined ? '' : button(action),
  steps.length === 0 ? '' : list(steps),
  ...closing.map(paragraph),
].join('\n')}</td></tr></table></td></tr></table></body></html>`;

const toText = ({ greeting, paragraphs, exact, action, steps = [], closing }: Letter): string =>
  [
    greeting,
    ...paragraphs,
    ...(exact === undefined ? [] : [exact]),
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    ...(steps.length === 0 ? [] : [steps.map((step, place) => `${String(place + 1)}. ${step}`).join('\n')]),
    ...closing,
    '-- \nLuminous',
  ].join('\n\n');

/** The same letter for programs that show pages and for those that show text. Names in it are data, never markup. */
export const composeMail = (letter: Letter): Mail => ({ subject: letter.subject, text: toText(letter), html: toHtml(letter) });
