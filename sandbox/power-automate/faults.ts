import type { Localized } from '#lib/i18n/locale.ts';
import type { Fault, VendorAnswer, VendorRequest } from '../vendor.ts';
import { flowRefusal } from './refusal.ts';

export const powerAutomateFaults: readonly Fault[] = [
  fault(
    'signature-wrong',
    'flow-signature-missing',
    { en: 'The signature in the URL is not accepted', it: 'La firma nell’URL non viene accettata' },
    () => {
      return flowRefusal(401, 'DirectApiAuthorizationRequired', 'The request must be authenticated only by Shared Access scheme.');
    },
  ),
  fault(
    'tenant-only',
    'flow-tenant-only',
    { en: 'Only users of the tenant may trigger the flow', it: 'Solo gli utenti del tenant possono attivare il flusso' },
    () => {
      return flowRefusal(
        401,
        'DirectApiAuthorizationRequired',
        'The OAuth authorization scheme is required. Please add authentication scheme and try again.',
      );
    },
  ),
  fault(
    'claims-mismatch',
    'flow-claims-mismatch',
    { en: 'The token has the wrong claims', it: 'Il token ha le attestazioni sbagliate' },
    () => {
      return flowRefusal(
        401,
        'MisMatchingOAuthClaims',
        'One or more claims either missing or does not match with the open authentication access control policy.',
      );
    },
  ),
  fault('flow-off', 'flow-off', { en: 'The flow is switched off', it: 'Il flusso è disattivato' }, () => notEnabled('Disabled')),
  fault('flow-deleted', 'flow-deleted', { en: 'The flow was deleted', it: 'Il flusso è stato eliminato' }, () => notEnabled('Deleted')),
  fault(
    'schema-mismatch',
    'flow-schema-mismatch',
    { en: 'The flow’s schema does not fit the payload', it: 'Lo schema del flusso non corrisponde al payload' },
    () => {
      return flowRefusal(
        400,
        'TriggerInputSchemaMismatch',
        "The input body for trigger 'manual' of type 'Request' did not match its schema definition. Error details: 'Required properties are missing from object: Budget.'.",
      );
    },
  ),
  fault('flow-missing', 'not-found', { en: 'The flow’s address does not exist', it: 'L’indirizzo del flusso non esiste' }, () => {
    return flowRefusal(404, 'WorkflowNotFound', 'The workflow could not be found.');
  }),
  fault('throttled', 'throttled', { en: 'Too many requests: wait 3 seconds', it: 'Troppe richieste: attendere 3 secondi' }, () => {
    return flowRefusal(429, 'WorkflowTriggerRequestsThrottled', "The rate of requests for the trigger 'manual' is too high.", {
      'retry-after': '3',
    });
  }),
  fault(
    'no-response',
    'unavailable',
    { en: 'The gateway gets no answer from the flow (502)', it: 'Il gateway non riceve risposta dal flusso (502)' },
    () => {
      return flowRefusal(502, 'NoResponse', 'The server did not receive a response from an upstream server.');
    },
  ),
  fault(
    'too-slow',
    'flow-too-slow',
    { en: 'The flow’s response came too late (504)', it: 'La risposta del flusso è arrivata tardi (504)' },
    () => {
      return flowRefusal(504, 'GatewayTimeout', 'The server did not respond within the specified time out.', {
        'x-ms-workflow-trigger-name': 'manual',
      });
    },
  ),
  {
    id: 'run-fails',
    label: { en: 'It says 202, and the run fails afterwards', it: 'Risponde 202, poi l’esecuzione fallisce' },
    code: null,
    answer: ({ at }) => ({ status: 202, headers: { 'x-ms-workflow-run-id': `0858${at.getTime()}CU01` } }),
  },
];

function fault(id: string, code: string, label: Localized, answer: (request: VendorRequest) => VendorAnswer): Fault {
  return { id, label, code: `https-endpoint-${code}`, answer };
}

/** A flow that is off, suspended or deleted says the same, and tells its state. */
function notEnabled(state: string): VendorAnswer {
  return flowRefusal(
    400,
    'WorkflowTriggerIsNotEnabled',
    `Could not execute workflow trigger 'manual' with state '${state}': trigger is not enabled.`,
  );
}
