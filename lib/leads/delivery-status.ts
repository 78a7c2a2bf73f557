/** Every state a delivery can be in, in the order in which the log offers them as filters. */
export const deliveryStatuses = ['held', 'retrying', 'queued', 'delivering', 'delivered', 'stored', 'withheld', 'failed'] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];
