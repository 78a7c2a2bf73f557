import { Section } from '#components/ui/section.tsx';

const sizes = [
  ['text-2xl', '40', 'Every lead is signed for'],
  ['text-xl', '28', 'Contoso Analytics'],
  ['text-lg', '20', 'Nothing is lost'],
  ['text-md', '16', 'Public pages read at this size.'],
  ['text-base', '14', 'The portal works at this size: 1,204 leads since 09:14.'],
  ['text-sm', '13', 'Help, captions and column heads.'],
  ['text-xs', '12', 'Marks and counters.'],
] as const;

const grounds = [
  'bg-paper',
  'bg-raised',
  'bg-sunken',
  'bg-accent-soft',
  'bg-delivered-soft',
  'bg-waiting-soft',
  'bg-needs-you-soft',
  'bg-failed-soft',
  'bg-accent',
  'bg-needs-you-solid',
  'bg-failed-solid',
];

export function TokenSamples() {
  return (
    <Section title="Type and colour">
      <dl className="grid grid-cols-[3rem_1fr] items-baseline gap-y-2">
        {sizes.map(([style, pixels, text]) => (
          <div key={style} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="text-sm text-muted">{pixels}</dt>
            <dd className={`${style} font-semibold`}>{text}</dd>
          </div>
        ))}
        <dt className="text-sm text-muted">mono</dt>
        <dd className="font-mono text-sm">contoso.analytics · 0199f3a2-7c41-7e02-9b1d-1f0a52c8e6d7 · O0Il1</dd>
      </dl>
      <ul className="mt-5 flex flex-wrap gap-2 text-xs text-muted">
        {grounds.map((ground) => (
          <li key={ground} className="w-24">
            <span className={`block h-10 rounded border ${ground}`} />
            {ground.slice(3)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
