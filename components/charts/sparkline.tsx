/** One bar of a sparkline: its height, and the part of it that needs somebody. */
export type SparkBar = { value: number; flagged: number };

const barWidth = 5;
const gap = 2;
const height = 24;

/** A row of small bars without axes; the flagged part of each is amber. `label` says in words what it shows. Needs no script. */
export function Sparkline({ bars, label, className }: { bars: readonly SparkBar[]; label: string; className?: string }) {
  const max = Math.max(1, ...bars.map(({ value }) => value));
  const width = bars.length * (barWidth + gap) - gap;
  const tall = (value: number) => (value === 0 ? 0 : Math.max(2, (value / max) * height));
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className={className}>
      {bars.map(({ value, flagged }, index) => {
        const x = index * (barWidth + gap);
        const [whole, loud] = [tall(value), tall(flagged)];
        return (
          <g key={index}>
            {/* A day without leads keeps its place on the line. */}
            <rect x={x} y={height - 1} width={barWidth} height={1} className="fill-line" />
            {whole > loud && <rect x={x} y={height - whole} width={barWidth} height={whole - loud} className="fill-waiting/45" />}
            {loud > 0 && <rect x={x} y={height - loud} width={barWidth} height={loud} className="fill-needs-you-solid" />}
          </g>
        );
      })}
    </svg>
  );
}
