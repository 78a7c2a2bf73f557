import * as z from 'zod';

/** One collected answer, a line of a file in the shape of the field's samples; members that are not read may say anything. */
const sampleSchema = z.object({
  id: z.string().optional(),
  destination: z.string().nullish(),
  http_status: z.number().int().min(100).max(599).nullish(),
  headers: z.record(z.string(), z.union([z.string(), z.number()])).nullish(),
  body: z.string().nullish(),
  /** A name from the list of causes; null when the answer must stay unrecognised; absent when nobody has said yet. */
  root_cause: z.string().nullish(),
});

export type Sample = {
  /** Its own id, or the place in its file. */
  name: string;
  /** In wire spelling; null where nobody knows. */
  destination: string | null;
  httpStatus: number | null;
  /** As a person would paste it: header lines, an empty line, the body. */
  text: string;
  /** Undefined for an answer that nobody has explained yet. */
  cause: string | null | undefined;
};

export type BadLine = { place: string; problem: string };

/** Every line is read on its own: one bad line is named and costs no other. */
export function readSamples(file: string, content: string): { samples: Sample[]; badLines: BadLine[] } {
  const samples: Sample[] = [];
  const badLines: BadLine[] = [];
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const place = `${file}:${index + 1}`;
      try {
        const parsed = sampleSchema.safeParse(JSON.parse(line));
        if (parsed.success) samples.push(sample(parsed.data, place));
        else badLines.push({ place, problem: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') });
      } catch (error) {
        badLines.push({ place, problem: (error as Error).message });
      }
    });
  return { samples, badLines };
}

/** The facts write `dynamics_365`, the wire `dynamics-365`. */
function sample({ id, destination, http_status, headers, body, root_cause }: z.infer<typeof sampleSchema>, place: string): Sample {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}\n`);
  const isExplained = root_cause !== undefined;
  return {
    name: id ?? place,
    destination: destination?.replaceAll('_', '-') ?? null,
    httpStatus: http_status ?? null,
    text: (lines.length > 0 ? `${lines.join('')}\n` : '') + (body ?? ''),
    cause: isExplained ? (root_cause === 'unrecognised' || root_cause === '' ? null : root_cause) : undefined,
  };
}
