/** The portal's colours and measures (app/globals.css), by hand: the sandbox is built by nothing. */
export const style = `
:root { color-scheme: light dark;
  --paper: oklch(0.987 0.003 235); --sunken: oklch(0.966 0.006 235); --line: oklch(0.902 0.009 235); --field: oklch(0.64 0.02 240);
  --ink: oklch(0.235 0.03 250); --muted: oklch(0.44 0.028 245); --accent: oklch(0.455 0.098 236); --on-accent: oklch(0.99 0.005 230);
  --good: oklch(0.44 0.1 157); --attention: oklch(0.44 0.1 62); --attention-soft: oklch(0.955 0.045 85); --bad: oklch(0.48 0.175 27); }
@media (prefers-color-scheme: dark) { :root {
  --paper: oklch(0.186 0.017 247); --sunken: oklch(0.158 0.016 247); --line: oklch(0.302 0.022 245); --field: oklch(0.53 0.025 243);
  --ink: oklch(0.945 0.009 235); --muted: oklch(0.755 0.018 238); --accent: oklch(0.775 0.098 226); --on-accent: oklch(0.19 0.035 240);
  --good: oklch(0.79 0.12 158); --attention: oklch(0.84 0.13 80); --attention-soft: oklch(0.27 0.05 80); --bad: oklch(0.77 0.125 24); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.57 'Geist Variable', ui-sans-serif, system-ui, sans-serif; }
header { display: flex; gap: 16px; padding: 12px 24px; border-bottom: 1px solid var(--line); color: var(--muted); }
header a:first-child { color: var(--ink); font-weight: 600; text-decoration: none; } header a:last-child { margin-left: auto; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { margin: 8px 0 0; font-size: 28px; line-height: 34px; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 32px 0 8px; font-size: 20px; line-height: 28px; font-weight: 600; scroll-margin-top: 16px; } h3 { margin: 12px 0 4px; font-size: 12px; color: var(--muted); }
p { margin: 8px 0; max-width: 68ch; }
a { color: var(--accent); text-underline-offset: 2px; } .lead, .quiet, small, time { color: var(--muted); } small { font-size: 12px; }
code, pre, time { font-family: 'Geist Mono Variable', ui-monospace, monospace; font-size: 13px; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
pre { margin: 0; padding: 12px; background: var(--sunken); border-radius: 6px; white-space: pre-wrap; }
ul.rows, ol { list-style: none; margin: 0 0 24px; padding: 0; border-top: 1px solid var(--line); }
ul.rows li, ol > li { border-bottom: 1px solid var(--line); padding: 8px 0; }
ul.rows li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr); gap: 4px 16px; align-items: baseline; }
ul.rows li > :last-child { text-align: right; }
ul.rows.faults li { grid-template-columns: minmax(0, 1fr) auto; align-items: center; padding: 8px 12px; margin: 0 -12px; }
ul.rows.faults li.on { background: var(--attention-soft); }
ul.rows.faults form, form.plain { margin: 0; } ul.rows.faults b { font-weight: 500; } ul.rows.faults small { display: block; }
ul.uses { margin: 8px 0; padding: 0; list-style: none; } ul.uses li { padding: 2px 0; }
nav.scope { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; align-items: center; } nav.scope span { color: var(--muted); font-size: 13px; }
nav.scope a { padding: 5px 12px; border: 1px solid var(--field); border-radius: 6px; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
nav.scope a[aria-current] { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 500; }
aside { margin: 16px 0; padding: 12px 16px; border: 1px solid var(--line); border-left: 3px solid var(--accent); border-radius: 6px; background: var(--sunken); } aside p { margin: 0; max-width: none; }
dl { display: grid; gap: 4px 16px; } dt { color: var(--muted); font-size: 13px; } dd { margin: 0 0 8px; }
summary { cursor: pointer; } summary > * { margin-right: 8px; }
.state { font-size: 13px; font-weight: 500; color: var(--muted); } .good { color: var(--good); } .attention { color: var(--attention); } .bad { color: var(--bad); }
form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; margin: 24px 0; } label { display: grid; gap: 4px; font-size: 13px; font-weight: 500; }
label small { font-weight: 400; }
select, input, button { font: inherit; color: inherit; min-height: 36px; padding: 4px 12px; border: 1px solid var(--field); border-radius: 6px; background: var(--paper); max-width: 100%; }
button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 500; cursor: pointer; } button.quiet { background: none; color: var(--ink); border-color: var(--field); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 560px) { header, main { padding-left: 16px; padding-right: 16px; } ul.rows li { grid-template-columns: minmax(0, 1fr) auto; } ul.rows:not(.faults) li > :first-child { grid-column: 1 / -1; } }
`;
