/** The style of a page of the knowledge as HTML, but for its colours. */
export const STYLE = `* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; }
main > p { max-width: 44rem; }
h1 { font-size: 1.9rem; line-height: 1.2; text-wrap: balance; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.3rem; }
h3 { margin: 2rem 0 0.5rem; }
a { color: inherit; }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.verdict { color: var(--quiet); }
.verdict.true, .verdict.mostly-true { color: var(--django); }
.verdict.outdated, .verdict.misleading { color: var(--poor); }
.verdict.false { color: var(--bad); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 1rem 2rem; }
.sides > * { min-width: 0; margin: 0; padding: 0.2rem 1rem; border-left: 3px solid var(--line); }
.sides > .flask { border-color: var(--flask); }
.sides > .django { border-color: var(--django); }
.half, figcaption { margin: 0.4rem 0; font-weight: 600; overflow-wrap: anywhere; }
.flask > .half, .flask > figcaption { color: var(--flask); }
.django > .half, .django > figcaption { color: var(--django); }
pre { overflow-x: auto; margin: 0.5rem 0; padding: 0.8rem 1rem; background: var(--raised); border-radius: 0.4rem; font-size: 0.85rem; line-height: 1.5; }
pre:focus-visible, a:focus-visible { outline: 2px solid var(--flask); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.5rem 0.8rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th[scope="row"] { width: 26%; font-weight: 500; color: var(--quiet); }
dt { margin-top: 0.6rem; }
dd { margin: 0 0 0 1.5rem; }
@media (max-width: 40rem) {
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  th[scope="row"] { width: auto; border: 0; padding-bottom: 0; }
  td { border: 0; padding: 0.1rem 0 0.1rem 5rem; position: relative; }
  td::before { content: "Flask"; position: absolute; left: 0; font-size: 0.85rem; color: var(--flask); }
  td:last-child { border-bottom: 1px solid var(--line); padding-bottom: 0.6rem; }
  td:last-child::before { content: "Django"; color: var(--django); }
}
@media print { pre { white-space: pre-wrap; } main { padding: 0; } }
`;
