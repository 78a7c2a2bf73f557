'use client';

import { FailureMessage } from '#components/shell/failure-message.tsx';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="px-4">
      <FailureMessage digest={error.digest} retry={reset} />
    </main>
  );
}
