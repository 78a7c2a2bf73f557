import { catalogue } from '#lib/destinations/catalogue.ts';

/**
 * Whether a word that begins with a capital is one of our own catalogue or of error messages in general, and so nobody's name: also the verbs
 * with which a message begins to say what to do.
 * First names that are also words (Mark, Will) are kept out by hand.
 */
export function isCommonWord(word: string): boolean {
  vocabulary ??= read();
  const lower = word.toLowerCase();
  return vocabulary.has(lower) || (/^e[a-z]{5,}$/.test(lower) && word === word.toUpperCase());
}

let vocabulary: ReadonlySet<string> | undefined;

function read(): ReadonlySet<string> {
  const texts = catalogue.flatMap(({ text }) =>
    Object.values(text).flatMap(({ title, cause, fix, next }) => [title, cause, ...fix, next].join(' ')),
  );
  const words = new Set(`${texts.join(' ')} ${ofMessages}`.toLowerCase().match(/\p{L}{2,}/gu));
  for (const name of alsoNames) words.delete(name);
  return words;
}

const alsoNames = `mark will grant rich bill frank may april june august jan rossi mario contoso fabrikam litware northwind`.split(' ');

const ofMessages = `a an the this that these those it its there here if when while where which who whom whose what why how not no none nor and or but so as at by
for from in into of on onto out over per to under until up via with within without is are was were be been being has have had do does did can cannot could
may might must shall should would error errors exception exceptions warning warnings fault faults failed failure failures failing invalid unknown unexpected unsupported
unable missing required denied forbidden unauthorized unauthorised found expired expires timeout timed internal server client bad request response gateway
service unavailable busy limit limits exceeded too many conflict gone moved redirect redirected refused reset closed aborted cancelled canceled access account
action active address admin api app application argument attribute authentication authorization authorisation bearer body cannot certificate character characters
check code collection column columns connection connect content correlation create created creating credential credentials crm data database date delete deleted
description destination detail details directory disabled domain duplicate email enabled entity environment expected field fields file flow form format get given
guid handler header headers host html http https id identifier identity input insert instance invoke item items json key keys language last lead leads length
license line link list locale login lookup maximum message method minimum mode module name namespace network null number object odata oauth operation option order
organization organisation owner page parameter parameters parse partition password path payload permission permissions platform plugin policy port post premium
primary principal privilege privileges process property protocol provided provider proxy query quota range rate read reason record records region register
resource resources result retry return role roles root row rule rules save schema scope script secret security see select send sent session set settings sign
signature site size sql ssl stack stage state status step storage string subscription success support syntax system table target tenant text time timestamp tls
token trace tracking transaction try type uri url use used user value values verify version view web workflow workspace write written xml your you
accesso aggiungere applicazione argomento attributo autenticazione autorizzazione campo chiave codice connessione controllare corpo creazione credenziali
dati dettagli eccezione elenco entità errore errori esecuzione formato identificatore impossibile impostazioni intestazione messaggio nome non operazione parametro
password percorso permesso privilegio proprietà richiesta riga riprovare risorsa risposta ruolo salvare scaduto segreto servizio sessione sistema stato tabella tempo
timeout trovato utente utilizzando valore verificare il lo la gli le un una uno di da dal dalla del della dei delle nel nella con per tra fra se questo questa
microsoft azure entra dynamics dataverse marketo adobe salesforce appexchange power automate office outlook windows linux node java python curl nginx apache cloudflare
akamai envoy istio kestrel iis openresty dotnet guzzle okhttp axios undici monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec gmt utc am pm
visit go navigate click press tap choose open refer consult learn more ensure make sure enable disable allow turn switch remove replace restore restart reload
refresh reconnect retry retrying reauthenticate reauthorize renew rotate regenerate generate upgrade update install configure assign unassign add change copy paste
enter confirm approve review follow fill submit wait note please sorry welcome oops unfortunately however otherwise also instead after before again later once only
documentation docs help article guide administrator admin owner team portal console dashboard button tab menu
visita visitare vai apri aprire premi seleziona scegli consulta consultare contatta contattare rivolgiti accedi accedere assicurati assicurarsi abilita abilitare
disabilita riprova aggiorna aggiungi rimuovi sostituisci rinnova rigenera copia incolla inserisci inserire attendi attendere conferma installa configura assegna
segui fai clic nota attenzione purtroppo inoltre documentazione guida assistenza amministratore portale pulsante scheda
put patch head options trace ok sig sas rest soap csrf cors dns tcp ip mtls ca cn san sni ocsp crl hsts cdn waf vpn vnet nat url utf ascii iso aad msal adal saml jwt`;
