import type { TextRule } from './network-text.ts';

/**
 * What Windows, .NET and the C library say in other languages than English: German, French, Spanish, Italian, Portuguese, Dutch, Japanese,
 * Chinese. Letters with accents are left open, because consoles with another code page spoil them.
 * @see https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
 */
export const networkLocalizedTextRules: readonly TextRule[] = [
  [
    'network-dns-unavailable',
    /Fehler bei der Namensaufl.{1,3}sung|chec temporaire dans la r.{1,3}solution|Fallo temporal en la resoluci|fallimento nella risoluzione del nome|Falha tempor.{1,3}ria na resolu|名前解決に一時的に失敗/i,
  ],
  [
    'network-dns',
    /Remotename konnte nicht aufgel|nome remoto non pu.{1,3} essere risolto|Host(?:name)? konnte nicht aufgel|Host ist unbekannt|Unbekannter Host|(?:Name|Dienst) (?:ist )?nicht bekannt|nom distant n.{1,4}a pas pu .{1,3}tre r|H.{1,3}te inconnu|Nom ou service inconnu|resolver el nombre remoto|Host desconocido|Nombre o servicio desconocido|Nome o servizio sconosciuto|host non trovato|resolver o nome remoto|Nome ou servi.{1,3}o desconhecido|host n.{1,3}o .{1,3} conhecido|externe naam kan niet|Onbekende host|Nieznany host|リモート名を解決できません|そのようなホストは不明|名前またはサービスが不明|未能解析此远程名称|不知道这样的主机/i,
  ],
  [
    'network-connect-timeout',
    /Gegenstelle nach einer bestimmten Zeitspanne nicht|(?:parti|h.{1,3}te) connect.{1,3} n.{1,4}a pas r.{1,3}pondu convenablement|parte conectada no respondi|componente conectado n.{1,3}o respondeu|verbonden party niet goed|接続済みの呼び出し先が一定の時間|Verbindung(?:saufbau)? .{0,12}(?:Zeit.{1,3}berschreitung|Timeout)|d.{1,3}lai de connexion|Tiempo de conexi.{1,3}n agotado/i,
  ],
  [
    'network-request-timeout',
    /(?:Anforderung|Anfrage|Vorgang)[^\n]{0,40}(?:Zeitlimit|Zeit.{1,3}berschreitung|Timeout)[^\n]{0,12}(?:.{1,3}berschritten|abgelaufen|erreicht)|(?:richiesta|operazione)[^\n]{0,30}(?:timeout|tempo massimo|tempo limite)|(?:requ.{1,3}te|op.{1,3}ration)[^\n]{0,30}(?:a expir.{1,3}|d.{1,3}lai d.{1,3}pass)|Timeout f.{1,3}r (?:den )?Vorgang|Zeitlimit f.{1,3}r den Vorgang|Vorgang hat das (?:Zeitlimit|Timeout)|d.{1,3}lai (?:d.{1,4}attente )?de l.{1,4}op.{1,3}ration a|d.{1,3}lai imparti[^\n]{0,40}(?:d.{1,3}pass|expir)|excedi.{1,3} el tiempo de espera|tiempo de espera de la operaci|tempo limite d[ae] (?:opera|solicita|requisi)|time-?out van de bewerking|操作がタイムアウト|操作超时|timeout (?:durante|dell).{0,20}(?:operazione|richiesta)|operazione .{0,12}scadut|Zeit.{1,3}berschreitung der (?:Anforderung|Anfrage)/i,
  ],
  [
    'network-connection-refused',
    /Zielcomputer (?:die Verbindung|sie) verweigert|Verbindung(?:saufbau)? (?:wurde )?(?:verweigert|abgelehnt)|ordinateur cible l.{1,4}a express|Connexion refus|destino deneg.{1,3} expresamente|Conexi.{1,3}n (?:rehusada|rechazada|denegada)|destino as recusou ativamente|Conex.{1,3}o recusada|doelcomputer de verbinding|Verbinding (?:is )?geweigerd|拒否されたため、接続できません|接続を拒否|积极拒绝|拒绝连接/i,
  ],
  [
    'network-connection-reset',
    /Verbindung wurde vom (?:Remotehost|Kommunikationspartner|Partner)|connexion existante a d.{1,3} .{1,3}tre ferm|Connexion r.{1,3}-?initialis|interrupci.{1,3}n de una conexi|Conexi.{1,3}n reinicializada|cancelamento de uma conex|bestaande verbinding|既存の接続はリモート ?ホストに|远程主机强迫关闭|Connessione interrotta dal corrispondente/i,
  ],
  [
    'network-connection-closed',
    /Connessione chiusa in modo imprevisto|Verbindung wurde (?:unerwartet|vorzeitig) (?:getrennt|geschlossen)|connexion a .{1,3}t.{1,3} (?:ferm|interromp).{0,20}inattendue|conexi.{1,3}n ha terminado de forma inesperada/i,
  ],
  [
    'network-tls-not-yet-valid',
    /Zertifikat .{0,40}noch nicht g.{1,3}ltig|certificato .{0,40}non .{0,12}ancora valido|certificat .{0,40}pas encore valide|certificado .{0,40}(?:todav.{1,3}a|ainda) n?o? ?.{0,4}v.{1,3}lido/i,
  ],
  [
    'network-tls-hostname',
    /Zertifikat[^\n]{0,80}stimmt nicht mit|(?:Host)?name[^\n]{0,60}stimmt nicht[^\n]{0,40}Zertifikat|certificato[^\n]{0,80}non corrisponde|nome[^\n]{0,60}non corrisponde[^\n]{0,40}certificato|certificat[^\n]{0,80}ne correspond pas|certificado[^\n]{0,80}n(?:o|.{1,3}o) (?:coincide|corresponde)/i,
  ],
  [
    'network-tls-untrusted-root',
    /Zertifikatkette[^\n]{0,80}nicht vertrauensw|Stammzertifikat[^\n]{0,60}nicht vertrau|catena di certificati[^\n]{0,80}(?:non (?:.{1,3} )?(?:attendibile|disponibile)|CA non)|cha.{1,3}ne de certificats[^\n]{0,100}(?:pas|non) (?:approuv|fiable)/i,
  ],
  [
    'network-tls-self-signed',
    /selbst[- ]?signiert|certificato autofirmato|certificat auto-?sign|certificado autofirmado|certificado autoassinado/i,
  ],
  [
    'network-tls-expired',
    /Zertifikat .{0,80}(?:abgelaufen|nicht mehr g.{1,3}ltig)|certificat .{0,30}(?:a expir|est expir|p.{1,3}rim)|certificado .{0,30}(?:caduc|expir|vencid)|証明書.{0,12}(?:期限切れ|有効期限)/i,
  ],
  [
    'network-tls-chain',
    /Remotezertifikat ist (?:laut|nicht|ung)|Vertrauensstellung f.{1,3}r den sicheren|SSL\/TLS-Kanal konnte keine Vertrauensstellung|certificat distant n.{1,4}est pas valide|relation de confiance pour le canal|certificado remoto no es v|relaci.{1,3}n de confianza para el canal|relazione di trust per il canale|certificado remoto .{1,3} inv|rela.{1,3}o de confian|certificato remoto non .{1,3} stato ritenuto valido|Remotezertifikat wurde .{0,60}(?:abgelehnt|ung)|未能为 ?SSL\/TLS ?安全通道建立信任关系|リモート証明書.{0,12}無効|远程证书无效/i,
  ],
  [
    'network-tls-handshake-reset',
    /parte remota ha chiuso il flusso di trasporto|(?:Remote|Gegen)\w{0,12} (?:hat )?den Transportstream geschlossen|partie distante a ferm.{1,3} le flux de transport|远程方已关闭传输流/i,
  ],
  [
    'network-tls-handshake-failed',
    /kein (?:gesch.{1,3}tzter|sicherer) SSL|SSL-Verbindung konnte nicht|cr.{1,3}er un canal s.{1,3}curis.{1,3} SSL|connexion SSL n.{1,4}a pas pu|canal seguro SSL|conexi.{1,3}n SSL no se pudo|canale sicuro SSL|canal seguro para SSL|conex.{1,3}o SSL n.{1,3}o p|beveiligd SSL|セキュリティで保護されているチャネルを作成できません|未能创建 ?SSL/i,
  ],
];
