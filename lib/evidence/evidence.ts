import * as z from 'zod';
import measured from './measured.json' with { type: 'json' };

/** What has been measured, in the order it is shown. */
export const evidenceNames = ['crash', 'speed', 'history', 'weight', 'fuzz'] as const;

/** One line of a measurement. Where there is nothing to measure against, `limit` and `ratio` are null. */
const rowSchema = z.object({
  what: z.string(),
  ours: z.string(),
  limit: z.string().nullable(),
  ratio: z.number().nullable(),
  goal: z.string(),
  isMet: z.boolean(),
});

const sectionSchema = z.object({
  name: z.enum(evidenceNames),
  /** Prints the same on any machine. */
  command: z.string(),
  measuredAt: z.iso.datetime(),
  /** What a figure is worth nothing without: machine, load, versions. */
  facts: z.array(z.string()),
  rows: z.array(rowSchema),
});

export const evidenceSchema = z.array(sectionSchema);

export type EvidenceRow = z.infer<typeof rowSchema>;
export type EvidenceSection = z.infer<typeof sectionSchema>;

/** The results of the measuring commands, as they last wrote them into `measured.json`. Nothing in it is typed by hand. */
export const evidence: readonly EvidenceSection[] = evidenceSchema.parse(measured);
