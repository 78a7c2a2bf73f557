'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onSessionOver } from '#lib/api-client/request.ts';

const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })));

/** Where a request finds the session over, the person signs in again above the page, and the request goes on: no form is lost. */
export function SessionKeeper({ email }: { email: string }) {
  const [isAsking, setAsking] = useState(false);
  // All requests that wait share one question.
  const waiting = useRef<{ answer: Promise<boolean>; settle: (again: boolean) => void } | null>(null);
  const wasDismissed = useRef(false);

  useEffect(
    () =>
      onSessionOver((method) => {
        // Who said no is asked again when they change something, not by every page that looks for news.
        if (wasDismissed.current && method === 'GET') return Promise.resolve(false);
        if (!waiting.current) {
          const { promise, resolve } = Promise.withResolvers<boolean>();
          waiting.current = { answer: promise, settle: resolve };
          setAsking(true);
        }
        return waiting.current.answer;
      }),
    [],
  );

  function settle(again: boolean) {
    wasDismissed.current = !again;
    waiting.current?.settle(again);
    waiting.current = null;
    setAsking(false);
  }

  return <Suspense fallback={null}>{isAsking && <SignInAgain email={email} onSettled={settle} />}</Suspense>;
}
