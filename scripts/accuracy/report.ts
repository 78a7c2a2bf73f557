import type { Finding } from './measure.ts';

export type Score = {
  total: number;
  first: number;
  inTop5: number;
  wrongOwner: number;
  wrongRetry: number;
  negatives: number;
  invented: number;
};

export function score(findings: readonly Finding[]): Score {
  const caused = findings.filter(({ sample }) => typeof sample.cause === 'string');
  const negatives = findings.filter(({ sample }) => sample.cause === null);
  const count = (verdict: Finding['verdict']) => caused.filter((finding) => finding.verdict === verdict).length;
  return {
    total: caused.length,
    first: count('first'),
    inTop5: count('first') + count('in-top-5'),
    wrongOwner: caused.filter(({ isWrongOwner }) => isWrongOwner).length,
    wrongRetry: caused.filter(({ isWrongRetry }) => isWrongRetry).length,
    negatives: negatives.length,
    invented: negatives.filter(({ verdict }) => verdict === 'invented').length,
  };
}

/** The whole measurement as text: a table, then what went wrong, worst first. */
export function report(findings: readonly Finding[]): string {
  return [
    table(findings),
    section('Confused: expected → first match', grouped(findings, 'confused', 'in-top-5')),
    section('Not recognised', listed(findings, 'unrecognised')),
    section('Recognised although nothing fits', listed(findings, 'invented')),
    section('Without a cause so far', listed(findings, 'unexplained')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function table(findings: readonly Finding[]): string {
  const destinations = [...new Set(findings.map(({ sample }) => sample.destination ?? '(none)'))].sort();
  const rows = [
    ...destinations.map((name) => row(name, score(findings.filter(({ sample }) => (sample.destination ?? '(none)') === name)))),
    row('all', score(findings)),
  ];
  const head = ['destination', 'answers', 'first', 'in top 5', 'wrong owner', 'wrong retry', 'must stay empty', 'invented'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((cells) => cells[column]!.length)));
  return [head, ...rows]
    .map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '))
    .join('\n');
}

function row(name: string, { total, first, inTop5, wrongOwner, wrongRetry, negatives, invented }: Score): string[] {
  return [
    name,
    String(total),
    `${first} ${percent(first, total)}`,
    `${inTop5} ${percent(inTop5, total)}`,
    String(wrongOwner),
    String(wrongRetry),
    String(negatives),
    String(invented),
  ];
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`;
}

function grouped(findings: readonly Finding[], ...verdicts: Finding['verdict'][]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!verdicts.includes(finding.verdict)) continue;
    const title = `${wanted(finding)} → ${finding.matches[0]!.code}`;
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([title, members]) => [`${members.length} × ${title}`, ...members.map((finding) => `    ${excerpt(finding)}`)]);
}

function listed(findings: readonly Finding[], verdict: Finding['verdict']): string[] {
  return findings
    .filter((finding) => finding.verdict === verdict)
    .map((finding) => {
      const found = finding.matches[0]?.code ?? 'nothing';
      return `${verdict === 'unrecognised' ? wanted(finding) : found}\n    ${excerpt(finding)}`;
    });
}

function wanted({ expected, sample }: Finding): string {
  return expected ?? `${sample.cause} (no entry)`;
}

function excerpt({ sample: { name, httpStatus, text } }: Finding): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `${name}: ${httpStatus ?? 'no status'}, ${words === '' ? 'no text' : words.slice(0, 140)}${words.length > 140 ? '…' : ''}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)].join('\n');
}
