import { useState } from 'react';
import { request } from '#lib/api-client/request.ts';
import { useRouter } from '#lib/i18n/navigation.ts';
import type { MemberRole } from '#lib/identity/members.ts';

/** Shows the new role at once and takes it back when the portal refuses. */
export function useRoleChange(publisherId: string, member: { userId: string; role: MemberRole }) {
  const router = useRouter();
  const [role, setRole] = useState(member.role);
  const [failed, setFailed] = useState(false);

  async function change(next: MemberRole) {
    setRole(next);
    setFailed(false);
    try {
      await request('PATCH', `/publishers/${publisherId}/members/${member.userId}`, { role: next });
      router.refresh();
    } catch {
      setRole(member.role);
      setFailed(true);
    }
  }

  return { role, change, failed };
}
