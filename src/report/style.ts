/** The style sheet of the report: light, dark, with the colours of the reader, on a phone and on paper. */
export const STYLE = `
:root {
  --ink: #1b1f24; --soft: #4d5660; --paper: #fff; --line: #c3cad1; --wash: #f3f5f7;
  --bar: #2a62a8; --mark: #9c3b00; --track: #e3e8ed;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceff2; --soft: #b3bcc5; --paper: #15181c; --line: #48515a; --wash: #20252b;
    --bar: #7db0ec; --mark: #ffb27d; --track: #343b43;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2rem) 3rem; max-width: 72rem;
  font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  overflow-wrap: break-word; hyphens: auto;
}
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 .25rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3, caption { font-size: 1.05rem; font-weight: 600; line-height: 1.35; }
h3 { margin: 1.75rem 0 .5rem; }
p, ul { max-width: 46rem; }
header p { margin: 0; color: var(--soft); }
a { color: inherit; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
.note, .answer { padding: .75rem 1rem; border-inline-start: .35rem solid var(--mark); background: var(--wash); }
header .note { margin-top: .75rem; color: inherit; }
.answer { font-size: 1.2rem; line-height: 1.45; }
.caveat { color: var(--soft); margin: .5rem 0 1.5rem; }
.short { margin-top: 1.25rem; padding: .25rem 1rem .5rem; border: 1px solid var(--line); border-radius: .35rem; max-width: 46rem; }
.short h2 { margin: .5rem 0; font-size: 1.1rem; }
.short ul { margin: 0; padding-inline-start: 1.25rem; }
.short li { margin-block: .35rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: .25rem; }
table { width: 100%; border-collapse: collapse; margin: 1.25rem 0 .5rem; }
table.narrow { max-width: 46rem; }
caption { text-align: start; padding-block: .25rem .5rem; }
th, td { padding: .5rem .6rem; text-align: start; vertical-align: top; border-top: 1px solid var(--line); }
th { font-weight: 600; }
thead th { font-size: .9rem; line-height: 1.3; vertical-align: bottom; border-top: 0; border-bottom: 2px solid var(--line); }
tbody th { width: 34%; }
.wide tbody th { width: 30%; }
.narrow tbody th { width: 70%; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
small { font-size: .85em; color: var(--soft); font-weight: 400; }
small.line, .line { display: block; line-height: 1.4; }
td .line { white-space: nowrap; }
small.interval { white-space: nowrap; }
.few { color: var(--soft); }
.totals { display: flex; flex-wrap: wrap; gap: .75rem; margin: .75rem 0; }
.totals div { flex: 1 1 9rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .35rem; }
.totals dt { font-size: .9rem; line-height: 1.3; color: var(--soft); }
.totals dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
.on-paper { display: none; }
summary { padding-block: .4rem; cursor: pointer; text-decoration: underline; }
.bar { display: block; min-width: 6rem; margin-block: .15rem .1rem; overflow: visible; }
.bar .track { fill: var(--track); }
.bar .value { fill: var(--bar); }
.bar .interval { stroke: var(--ink); stroke-width: 2; }
.bar .goal { stroke: var(--mark); stroke-width: 3; stroke-dasharray: 4 2; }
.bar .interval.edge { stroke: var(--paper); stroke-width: 4; }
.bar .goal.edge { stroke: var(--paper); stroke-width: 5; stroke-dasharray: none; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1.25rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.legend li { display: flex; align-items: center; gap: .5rem; }
.legend .bar { flex: none; min-width: 0; margin: 0; }
.legend + table { margin-top: .5rem; }
@media (forced-colors: active) {
  .bar .track { fill: Canvas; stroke: CanvasText; }
  .bar .value { fill: Highlight; }
  .bar .interval, .bar .goal { stroke: CanvasText; }
  .bar .interval.edge, .bar .goal.edge { stroke: Canvas; }
}
@media screen and (max-width: 44rem) {
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding-block: .6rem; border-top: 1px solid var(--line); }
  th, td { border: 0; padding: .1rem 0; }
  tbody th, .wide tbody th, .narrow tbody th { width: auto; padding-bottom: .25rem; }
  td .line { white-space: normal; }
  td.text { display: block; padding-top: .35rem; }
  td.text::before { display: block; }
  td.number { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: .75rem; text-align: start; }
  td::before { content: attr(data-head); color: var(--soft); font-size: .9rem; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --wash: #fff; --bar: #555; --mark: #000; --track: #ddd; }
  @page { margin: 15mm; }
  body { font-size: 10pt; padding: 0; max-width: none; }
  summary { list-style: none; text-decoration: none; }
  .on-paper { display: block; }
  h2 { margin-top: 1.5rem; }
  th, td { padding: .25rem .4rem; }
  .bar { min-width: 4rem; }
  h2, h3, caption { break-after: avoid; }
  tr, .answer, .short, .caveat, .totals div { break-inside: avoid; }
  thead { display: table-header-group; }
  svg, .answer, .note { print-color-adjust: exact; }
}
`;
