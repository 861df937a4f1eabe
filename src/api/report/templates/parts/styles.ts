import { designTokens } from '../../../../lib/design-tokens';

const { ink, soft, line, deep, deepGround, good, warning, grave, graveGround, ground } = designTokens.colour;

const inCss = (text: string): string => JSON.stringify(text);

interface Wording {
  readonly page: string;
  readonly of: string;
  /** Ours alone: text of records could not be escaped in CSS as it is in a page. */
  readonly title: string;
}

/** One style for every report. Nothing in it comes from a record. */
export const reportStyles = ({ page, of, title }: Wording): string => `
@page {
  size: letter;
  margin: 18mm 16mm 20mm;
  @bottom-left { content: ${inCss(`Luminous · ${title}`)}; font: 8pt "Report Sans", sans-serif; color: ${soft}; }
  @bottom-right { content: ${inCss(`${page} `)} counter(page) ${inCss(` ${of} `)} counter(pages); font: 8pt "Report Sans", sans-serif; color: ${soft}; }
}
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font: 9.5pt/1.45 "Report Sans", sans-serif; color: ${ink}; font-variant-ligatures: none; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.cover { padding-bottom: 6mm; }
.brand { margin: 0 0 14mm; padding: 3mm 5mm; background: ${deep}; color: #ffffff; font-weight: 700; font-size: 13pt; }
.cover h1 { margin: 0 0 2mm; font-size: 26pt; line-height: 1.15; }
.cover .period { margin: 0 0 8mm; font-size: 14pt; color: ${soft}; }
.cover .for { margin: 0; color: ${soft}; }
.cover .team { margin: 0 0 6mm; font-size: 16pt; font-weight: 700; }
h2 { margin: 9mm 0 2mm; padding-bottom: 1mm; border-bottom: 1.2pt solid ${deep}; font-size: 15pt; line-height: 1.25; break-after: avoid; }
h2.new-page { break-before: page; margin-top: 0; }
h2 + p { break-after: avoid; }
h3 { margin: 5mm 0 1mm; font-size: 11pt; break-after: avoid; }
p { margin: 1.5mm 0; orphans: 3; widows: 3; }
.soft { color: ${soft}; }
.notice { padding: 2.5mm 4mm; background: ${graveGround}; border-left: 3pt solid ${grave}; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.8mm 6mm; margin: 3mm 0; }
dt { color: ${soft}; }
dd { margin: 0; overflow-wrap: anywhere; }
dl.terms { display: block; }
dl.terms dt { color: ${ink}; font-weight: 700; margin-top: 2mm; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm; margin: 4mm 0; padding: 0; list-style: none; }
.figures li { padding: 2.5mm 3mm; background: ${ground}; border-top: 2pt solid ${deep}; break-inside: avoid; }
.figures strong { display: block; font-size: 17pt; line-height: 1.2; }
ul.says, ol { margin: 2mm 0; padding-left: 5mm; }
ul.says li, ol li { margin: 1mm 0; }
div.chart { margin: 3mm 0 5mm; break-inside: avoid; }
div.chart svg { width: 100%; height: auto; }
div.chart svg, div.chart svg text { font-family: "Report Sans", sans-serif; }
p.says { color: ${soft}; font-size: 8.5pt; }
table { width: 100%; table-layout: fixed; margin: 2mm 0 4mm; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; }
caption { padding: 1mm 0; font-weight: 700; font-size: 9.5pt; text-align: left; break-after: avoid; }
table.whole { break-inside: avoid; }
thead { display: table-header-group; }
th, td { padding: 0.9mm 1.2mm; border-bottom: 0.5pt solid ${line}; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: ${deepGround}; border-bottom: 1pt solid ${deep}; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; }
td.number { white-space: nowrap; }
td.short { white-space: nowrap; }
tr { break-inside: avoid; }
.mark { width: 3.2mm; height: 3.2mm; margin-right: 1.2mm; vertical-align: -0.4mm; }
.mark.clear { fill: ${good}; }
.mark.warning { fill: ${warning}; }
.mark.critical { fill: ${grave}; }
.mark.indeterminate, .mark.undecidable, .mark.unruled { fill: none; stroke: ${soft}; stroke-width: 3; }
.exact { font-family: "Report Sans", monospace; font-size: 8pt; overflow-wrap: anywhere; }
`;
