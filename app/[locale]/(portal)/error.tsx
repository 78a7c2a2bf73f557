'use client';

import { FailureMessage } from '#components/shell/failure-message.tsx';

export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailureMessage digest={error.digest} retry={reset} />;
}
