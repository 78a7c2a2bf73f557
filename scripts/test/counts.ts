import { readFileSync } from 'node:fs';
import type { Counts } from './run.ts';

/** From vitest's JSON reporter. A file that could not be loaded holds no tests, and counts as one failure. */
export function vitestCounts(file: string): Counts {
  const report = readJson(file) as {
    numPassedTests?: number;
    numFailedTests?: number;
    testResults?: { status: string; assertionResults: unknown[] }[];
  };
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + broken };
}

/** From Playwright's JSON reporter. A flaky story passed at its second try; the reporter names it at the end. */
export function playwrightCounts(file: string): Counts {
  const { stats } = readJson(file) as { stats?: { expected: number; unexpected: number; flaky: number } };
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    return {};
  }
}
