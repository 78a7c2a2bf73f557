export const tabListStyle = 'flex gap-5 overflow-x-auto overflow-y-hidden border-b';

export const tabStyle =
  '-mb-px flex h-10 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink';
