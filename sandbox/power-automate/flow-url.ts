import { type Accounts, guid } from '../accounts.ts';

/** The id of the flow with this name. */
export function workflowId(name: string): string {
  return guid(`flow ${name}`).replaceAll('-', '');
}

/** The trigger's address as Power Automate shows it today, with the signature that opens it. */
export function flowUrl(accounts: Accounts, name: string): string {
  const query = new URLSearchParams({
    'api-version': '1',
    sp: '/triggers/manual/run',
    sv: '1.0',
    sig: accounts.flowSignature(workflowId(name)),
  });
  return `${openUrl(name)}?${query}`;
}

/** The same for a flow that wants a token of Entra ID instead of a signature. */
export function protectedFlowUrl(name: string): string {
  return `${openUrl(name)}?api-version=1`;
}

function openUrl(name: string): string {
  const environment = workflowId('environment').slice(0, 30);
  const host = `${environment}.7d.environment.api.powerplatform.com`;
  return `https://${host}/powerautomate/automations/direct/workflows/${workflowId(name)}/triggers/manual/paths/invoke`;
}
