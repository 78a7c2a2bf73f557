/** What somebody can be told about. Safe for the browser. */
export const alertEvents = [
  'connection-failing',
  'connection-recovered',
  'offer-silent',
  'secret-expiring',
  'limit-near',
  'new-lead',
  'daily-digest',
] as const;

export type AlertEvent = (typeof alertEvents)[number];

export function isAlertEvent(value: unknown): value is AlertEvent {
  return alertEvents.some((event) => event === value);
}

/** Told in passing: they are in the history, but do not count on the bell. */
export const quietEvents: readonly AlertEvent[] = ['new-lead', 'daily-digest'];

/** True from when it is raised until it is resolved; the others are over as soon as they are told. */
export const lastingEvents: readonly AlertEvent[] = ['connection-failing', 'offer-silent', 'secret-expiring', 'limit-near'];

/** What an alert's row holds besides its offer: codes, counts and moments (ISO 8601), never anything personal. */
export type AlertData = {
  'connection-failing': {
    code: string;
    destination: string | null;
    since: string;
    /** Leads that wait now, and the most there were; counting stops at `waitingCap`. */
    waiting: number;
    mostWaiting: number;
    leadsADay: number;
    /** Noticed by a scheduled test lead, before a customer's lead had to wait. */
    isTestLead: boolean;
    /** The same happens to other publishers: it is the vendor's trouble. */
    isIncident: boolean;
  };
  'connection-recovered': { code: string; since: string; durationMs: number; mostWaiting: number; waiting: number };
  'offer-silent': { lastLeadAt: string; expected: number; leadsADay: number };
  'secret-expiring': {
    destination: string;
    /** The config key, or `certificate` of the server at `host`. */
    field: string;
    host?: string;
    /** A day, `yyyy-MM-dd`. */
    expiresOn: string;
    daysLeft: number;
    leadsADay: number;
  };
  /** An account of the vendor's that several offers may share: the alert is at the first of them. */
  'limit-near': { destination: string; code: string; used: number; limit: number; exhaustedAt: string; resumesAt: string; offers: number };
  'new-lead': { count: number; origins: Array<{ source: string; action: string; count: number }>; leadId: string | null };
  'daily-digest': { date: string; zone: string; total: DigestLine; offers: DigestLine[]; open: number };
};

/** A day of an offer, or of all: received = delivered + waiting + held + withheld + stored + failed. */
export type DigestLine = {
  title: string;
  received: number;
  delivered: number;
  waiting: number;
  held: number;
  withheld: number;
  stored: number;
  failed: number;
};

export const waitingCap = 10_000;

/** An alert as it is told: its row with the offer's name. */
export type Alert<Event extends AlertEvent = AlertEvent> = {
  [E in Event]: {
    event: E;
    data: AlertData[E];
    offerId: string | null;
    offerTitle: string | null;
    createdAt: Date;
    resolvedAt: Date | null;
  };
}[Event];
