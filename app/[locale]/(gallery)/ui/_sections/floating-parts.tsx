'use client';

import { Ellipsis, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Drawer } from '#components/ui/drawer.tsx';
import { ActiveFilter, FilterChip, FilterChips } from '#components/ui/filter-chips.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { MenuItem, MenuSeparator } from '#components/ui/menu-items.tsx';
import { ModalClose } from '#components/ui/modal.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';

export function FloatingParts() {
  const [onlyTests, setOnlyTests] = useState(true);
  const [offer, setOffer] = useState<string | null>('Contoso Analytics');
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap gap-2">
        <Dialog
          trigger={<Button>Open a dialog</Button>}
          title="Rotate the intake address"
          description="Partner Center needs the new one."
          footer={
            <ModalClose>
              <Button variant="primary">Done</Button>
            </ModalClose>
          }
        >
          The old address is refused from this moment.
        </Dialog>
        <ConfirmDialog
          trigger={<Button variant="danger">Erase…</Button>}
          title="Erase this person’s data?"
          confirmLabel="Erase"
          danger
          failure="Nothing was erased: the portal did not answer."
          onConfirm={() => Promise.reject(new Error('sample'))}
        >
          Name, e-mail and company of 3 leads are removed for good. What remains is that they were delivered.
        </ConfirmDialog>
        <Drawer trigger={<Button>Open a drawer</Button>} title="Irene Conti" description="Held since 09:11">
          Facts of the lead.
        </Drawer>
        <Menu
          button={
            <>
              <Ellipsis aria-hidden />
              More
            </>
          }
          buttonClassName={buttonStyle()}
          align="start"
        >
          <MenuItem icon={RotateCcw} onSelect={() => undefined}>
            Redeliver
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} danger onSelect={() => undefined}>
            Erase
          </MenuItem>
        </Menu>
        <Tooltip content="The key is sealed; only its last characters are kept readable.">
          <Button variant="quiet">Why masked?</Button>
        </Tooltip>
      </div>
      <FilterChips label="Filters">
        <FilterChip selected={onlyTests} onClick={() => setOnlyTests(!onlyTests)}>
          Test leads
        </FilterChip>
        {offer && (
          <ActiveFilter name="Offer" onRemove={() => setOffer(null)}>
            {offer}
          </ActiveFilter>
        )}
      </FilterChips>
      <Tabs
        label="Exchange"
        tabs={[
          { value: 'request', label: 'Request', content: 'What was sent.' },
          { value: 'response', label: 'Response', content: 'What came back.' },
        ]}
      />
    </div>
  );
}
