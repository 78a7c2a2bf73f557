import { NotFoundMessage } from '#components/shell/not-found-message.tsx';

/** Each group has its own: one for all would bring its frame, twice, into the script of every page. */
export default function NotFound() {
  return <NotFoundMessage />;
}
