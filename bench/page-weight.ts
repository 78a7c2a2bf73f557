import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { circumstances, busyness, record } from './report.ts';

// Prints what each page of the production build loads of JavaScript at first, gzipped, and fails where that is over its limit; the
// heaviest of each kind go into bench/RESULTS.md.

const build = process.argv[2] ?? join(import.meta.dirname, '../.next');

/** Kilobytes of 1000 bytes. An empty Next page has 135 of them. */
const limitsKb = { portal: 200, public: 160 };

const sizes = new Map<string, number>();
const { rootMainFiles } = JSON.parse(readFileSync(join(build, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] };
const pages = globSync('server/app/**/page_client-reference-manifest.js', { cwd: build }).flatMap(readPage);
pages.sort((one, other) => other.kb - one.kb);
for (const { page, kb, limit } of pages) {
  console.log(`${kb.toFixed(1).padStart(7)} kB of ${limit}  ${page}${kb > limit ? '  TOO HEAVY' : ''}`);
}
if (pages.some(({ kb, limit }) => kb > limit)) process.exitCode = 1;
await record({
  name: 'weight',
  command: 'npm run weight',
  measuredAt: new Date().toISOString(),
  facts: [...(await circumstances(busyness(), null)), `${pages.length} pages; an empty Next page has 135 kB`],
  rows: Object.entries(limitsKb).map(([kind, limit]) => {
    const { kb, page } = pages.find((one) => one.kind === kind)!;
    return {
      what: `JavaScript of the heaviest ${kind} page (${page.replace(/^.*\/\(\w+\)|\/page$/g, '')}), compressed`,
      ours: `${kb.toFixed(1)} kB`,
      limit: null,
      ratio: null,
      goal: `at most ${limit} kB`,
      isMet: kb <= limit,
    };
  }),
});

/** The client parts of a page and of all layouts, error and not-found pages around it, and what starts them. */
function readPage(manifest: string) {
  const scope: { __RSC_MANIFEST?: Record<string, { entryJSFiles: Record<string, string[]> }> } = {};
  runInNewContext(readFileSync(join(build, manifest), 'utf8'), { globalThis: scope });
  return Object.entries(scope.__RSC_MANIFEST ?? {})
    .filter(([page]) => /\/\((portal|public)\)\//.test(page))
    .map(([page, { entryJSFiles }]) => {
      // This one takes the place of the whole page, so it is no part of any.
      const parts = Object.entries(entryJSFiles).filter(([part]) => !part.endsWith('/global-error'));
      const files = new Set([...rootMainFiles, ...parts.flatMap(([, chunks]) => chunks)]);
      const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
      const kind: keyof typeof limitsKb = page.includes('/(portal)/') ? 'portal' : 'public';
      return { page, kind, kb: bytes / 1000, limit: limitsKb[kind] };
    });
}

function sizeOf(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(build, file))).length;
  sizes.set(file, known);
  return known;
}
