type Findable = { label: string; words?: string | undefined };

/** The items that contain every word of the query, in label or words; those whose label begins with it first. */
export function findItems<Item extends Findable>(items: readonly Item[], query: string, most = 6): Item[] {
  const asked = plain(query).split(/\s+/).filter(Boolean);
  const ranked = items.flatMap((item) => {
    const label = plain(item.label);
    const all = `${label} ${plain(item.words ?? '')}`;
    if (!asked.every((word) => all.includes(word))) return [];
    const [first = ''] = asked;
    const rank = label.startsWith(asked.join(' '))
      ? 0
      : label.includes(` ${first}`) || label.startsWith(first)
        ? 1
        : label.includes(first)
          ? 2
          : 3;
    return [{ item, rank }];
  });
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

/** Case and accents do not matter to somebody who looks for a thing. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
