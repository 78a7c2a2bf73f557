import { notFound } from 'next/navigation';

/** Whatever no page answers: the not-found page in the language of the address. */
export default function UnknownPage() {
  notFound();
}
