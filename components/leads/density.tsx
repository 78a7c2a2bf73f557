'use client';

import { Rows2, Rows4 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';

/** The log's rows, close together or with room. A cookie keeps it, so that the server paints what the reader chose. */
export function DensitySwitch({ comfortable, onChange }: { comfortable: boolean; onChange: (comfortable: boolean) => void }) {
  const t = useTranslations('leads.log');
  return (
    <Button
      size="small"
      icon={comfortable ? Rows4 : Rows2}
      className="max-sm:hidden"
      onClick={() => {
        document.cookie = `leadport.density=${comfortable ? 'dense' : 'comfortable'}; path=/; max-age=31536000; samesite=lax`;
        onChange(!comfortable);
      }}
    >
      {t(comfortable ? 'dense' : 'comfortable')}
    </Button>
  );
}
