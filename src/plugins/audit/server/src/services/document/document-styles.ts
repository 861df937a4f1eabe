import type { DocumentWords } from './words/document-words';

const inCss = (text: string): string => JSON.stringify(text);

/** One style for every page. Nothing in it comes from a record: a text in CSS could not be escaped as one in a page is. */
export const documentStyles = ({ page, of }: DocumentWords): string => `
@page {
  size: letter;
  margin: 18mm 16mm 20mm;
  @bottom-left { content: "Luminous"; font: 8.5pt 'Open Sans', 'Liberation Sans', Arial, sans-serif; color: #46575f; }
  @bottom-right { content: ${inCss(`${page} `)} counter(page) ${inCss(` ${of} `)} counter(pages);
    font: 8.5pt 'Open Sans', 'Liberation Sans', Arial, sans-serif; color: #46575f; }
}
* { box-sizing: border-box; }
body { margin: 0; font: 9.5pt/1.45 'Open Sans', 'Liberation Sans', Arial, sans-serif; color: #14242b;
  /* What is copied out of it must be exact, hashes above all. */
  font-variant-ligatures: none; }
.brand { margin: 0 0 4mm; padding: 2mm 4mm; background: #0b4f52; color: #ffffff; font-weight: 700; }
h1 { margin: 0 0 1mm; font-size: 18pt; line-height: 1.2; }
h2 { margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 1pt solid #0b4f52; font-size: 13pt; break-after: avoid; }
h3 { margin: 0; font-size: 10.5pt; break-after: avoid; }
p { margin: 1mm 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.6mm 5mm; margin: 2mm 0; }
dt { color: #46575f; }
dd { margin: 0; overflow-wrap: anywhere; }
.proof { display: grid; grid-template-columns: 1fr 36mm; gap: 6mm; align-items: start; }
.proof img { width: 36mm; height: 36mm; }
.save { padding: 2.5mm 0 3mm 4mm; border-left: 2pt solid #c9d4d1; border-bottom: 0.5pt solid #c9d4d1; }
.save dl { margin: 1mm 0 1.5mm; }
.aside { color: #46575f; }
.exact { white-space: pre-wrap; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caption { padding: 0.5mm 0; color: #46575f; font-size: 8.5pt; text-align: left; }
th, td { padding: 0.8mm 1.5mm; border: 0.5pt solid #c9d4d1; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eef3f1; }
th:first-child { width: 26%; font-weight: 700; }
tr { break-inside: avoid; }
`;
