import { NotFoundMessage } from '#components/shell/not-found-message.tsx';
import { PublicShell } from '#components/shell/public-shell.tsx';

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundMessage />
    </PublicShell>
  );
}
