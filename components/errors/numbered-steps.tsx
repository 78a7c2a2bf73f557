/** What to do, in order: the largest text of its page. `anchor` gives each step its own address. */
export function NumberedSteps({ steps, anchor }: { steps: readonly string[]; anchor?: string }) {
  return (
    <ol className="grid gap-4">
      {steps.map((step, index) => (
        <li
          key={index}
          id={anchor && `${anchor}-${index + 1}`}
          className="group grid scroll-mt-8 grid-cols-[2.25rem_1fr] gap-x-3 rounded target:bg-accent-soft target:outline-8 target:outline-accent-soft"
        >
          <span
            aria-hidden
            className="grid size-7 place-items-center rounded-full border border-accent/50 text-sm font-semibold text-accent"
          >
            {index + 1}
          </span>
          <span className="pt-px">{step}</span>
        </li>
      ))}
    </ol>
  );
}
