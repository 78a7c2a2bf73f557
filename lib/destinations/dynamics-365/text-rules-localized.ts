import type { TextRule } from './text-rules.ts';

/**
 * What Entra ID and Dataverse say in Italian, German and French where the code was lost on the way. Letters with accents are left open, because
 * consoles and mail programs spoil them; so are the words that translations of one message differ in.
 */
export const localizedRules: readonly TextRule[] = [
  [
    'dynamics-365-client-secret-expired',
    /(?:chiavi|segreto|segreti)\b.{0,60}\bclient\b.{0,80}\bscadut|(?:Clientschl.{1,3}ssel|Client-?Geheimnis|geheime[nr]? (?:Client)?schl.{1,3}ssel).{0,80}\babgelaufen|(?:cl.{1,3}s?|secrets?) (?:secr.{1,3}tes? )?(?:du |de |des )?client.{0,80}\bexpir/i,
  ],
  [
    'dynamics-365-client-secret-missing',
    /corpo della richiesta deve contenere.{0,80}client_secret|Anforderungstext muss.{0,80}client_secret|corps de la (?:requ.{1,3}te|demande) doit contenir.{0,80}client_secret/i,
  ],
  [
    'dynamics-365-client-secret-invalid',
    /Ung.{1,3}ltiger? (?:geheimer )?Client(?:schl.{1,3}ssel|-?Geheimnis)|(?:secret|cl.{1,3} secr.{1,3}te) client.{0,40}non valide|(?:secret|cl.{1,3} secr.{1,3}te) (?:du )?client.{0,20}n.{1,4}est pas valide/i,
  ],
  [
    'dynamics-365-tenant-id-malformed',
    /Mandantenbezeichner.{0,160}g.{1,3}ltig|identificateur (?:de |du )?(?:locataire|client).{0,160}(?:valide|DNS)/i,
  ],
  [
    'dynamics-365-application-not-found',
    /Anwendung mit (?:dem|der) (?:Bezeichner|ID).{0,160}nicht gefunden|L'application avec l'identifica.{0,160}(?:introuvable|pas .{1,3}t.{1,3} trouv)/i,
  ],
  [
    'dynamics-365-instance-url-not-in-tenant',
    /(?:entit.{1,3}|nome dell'entit.{1,3}) (?:di sicurezza )?(?:della )?risorsa.{0,160}non.{0,20}trovat|Ressourcenprinzipal.{0,160}nicht gefunden|principal de ressource.{0,160}(?:introuvable|pas .{1,3}t.{1,3} trouv)/i,
  ],
  [
    'dynamics-365-conditional-access',
    /criteri di accesso condizionale|Richtlinien f.{1,3}r bedingten Zugriff|strat.{1,3}gies d.{1,4}acc.{1,3}s conditionnel/i,
  ],
  [
    'dynamics-365-duplicate-detected',
    /kein Datensatz erstellt oder aktualisiert.{0,40}Duplikat|record non .{1,3} stato creato o aggiornato.{0,60}duplicato|Nessun record.{0,40}creato o aggiornato.{0,60}duplicato|enregistrement n.{1,4}a .{1,3}t.{1,3} cr.{1,3}.{0,60}doublon/i,
  ],
  [
    'dynamics-365-field-too-long',
    /L.{1,3}nge des Attributs.{0,120}(?:maximal|H.{1,3}chst)|lunghezza dell'attributo.{0,120}lunghezza massima|longueur de l'attribut.{0,120}longueur maximale/i,
  ],
];

/** Words that other services translate in the same way. */
export const localizedContextRules: readonly TextRule[] = [
  [
    'dynamics-365-tenant-not-found',
    /\bTenant\b.{0,120}\bnon (?:.{1,2} stato )?trovato|Mandant(?:en)?\b.{0,120}\bnicht gefunden|\blocataire\b.{0,120}\bintrouvable/i,
  ],
  [
    'dynamics-365-consent-missing',
    /amministratore non (?:ha|hanno) (?:acconsentito|dato il consenso)|Administrator hat.{0,60}nicht zugestimmt|administrateur n.{1,4}a pas (?:consenti|donn.{1,3} son consentement)/i,
  ],
  [
    'dynamics-365-user-credentials-invalid',
    /nome utente o (?:di una |una |la )?password non valid|ung.{1,3}ltigen? Benutzernamens? oder Kennwort|nom d.{1,4}utilisateur ou (?:d.{1,4}un |le )?mot de passe (?:non valide|incorrect)/i,
  ],
  [
    'dynamics-365-mfa-required',
    /autenticazione a pi.{1,3} fattori per accedere|mehrstufige Authentifizierung|Multi-?Faktor-?Authentifizierung (?:verwenden|registrieren)|authentification multi-?facteur pour acc/i,
  ],
  [
    'dynamics-365-user-locked-out',
    /(?:l'account|account) .{1,3} (?:stato )?bloccato.{0,60}(?:tentativi|accesso)|Konto (?:ist|wurde) gesperrt.{0,80}(?:Anmelde|versucht)|compte est verrouill.{0,80}(?:tentatives|connecter|fois)/i,
  ],
];
