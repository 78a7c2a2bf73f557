'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input } from '#components/ui/input.tsx';

/** A search field that tells what is typed once the typing rests. */
export function ListSearch({ label, onSearch }: { label: string; onSearch: (text: string | null) => void }) {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim() || null), 250);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <label className="relative block w-full sm:w-72">
      <span className="sr-only">{label}</span>
      <Search className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint" aria-hidden />
      <Input type="search" className="pl-8" placeholder={label} value={text} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}
