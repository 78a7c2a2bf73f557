/** What a publisher can sell, in the words of the wire. */
export const offerTypes = [
  'saas-contact-me',
  'saas-free-trial',
  'saas-transactable',
  'consulting-service',
  'virtual-machine',
  'azure-application',
  'container',
  'managed-service',
  'dynamics-365-app',
  'power-bi-app',
  'office-add-in',
] as const;

/** Which of them is offered; the rest of Leadport takes the type as it is stored. */
export type OfferType = (typeof offerTypes)[number];

/** The buttons by which customers of the marketplace become leads. */
export type PreviewButton = 'get-it-now' | 'contact-me' | 'test-drive';

/** These offers exist to be contacted: the marketplace publishes them only with a destination that receives the leads. */
export function needsDestination(type: string): boolean {
  return type === 'saas-contact-me' || type === 'consulting-service';
}

/** The buttons customers see on the marketplace page of such an offer. */
export function previewButtons(type: string): readonly PreviewButton[] {
  if (needsDestination(type)) return ['contact-me'];
  if (type === 'saas-free-trial' || type === 'dynamics-365-app' || type === 'virtual-machine' || type === 'azure-application') {
    return ['get-it-now', 'test-drive', 'contact-me'];
  }
  return type === 'managed-service' ? ['get-it-now', 'contact-me'] : ['get-it-now'];
}
