/**
 * Status codes of Salesforce's interfaces. Web-to-Lead answers none of them; they stand in e-mails, debug logs and other integrations.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm
 */
export const statusCodes: ReadonlyMap<string, string> = new Map([
  ['DUPLICATES_DETECTED', 'salesforce-duplicate-rule'],
  ['DUPLICATE_VALUE', 'salesforce-duplicate-rule'],
  ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'salesforce-validation-rule'],
  ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'salesforce-validation-rule'],
  ['REQUIRED_FIELD_MISSING', 'salesforce-required-field'],
  ['CANNOT_UPDATE_CONVERTED_LEAD', 'salesforce-lead-converted'],
  ['INVALID_FIELD', 'salesforce-field-invalid'],
  ['INVALID_FIELD_FOR_INSERT_UPDATE', 'salesforce-field-invalid'],
  ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'salesforce-field-invalid'],
  ['INVALID_TYPE_ON_FIELD_IN_RECORD', 'salesforce-field-invalid'],
  ['INVALID_EMAIL_ADDRESS', 'salesforce-field-invalid'],
  ['FIELD_INTEGRITY_EXCEPTION', 'salesforce-field-invalid'],
  ['STRING_TOO_LONG', 'salesforce-field-invalid'],
  ['SERVER_UNAVAILABLE', 'salesforce-unreachable'],
]);

/** Words that only Salesforce has. */
export const ownSentences: ReadonlyArray<readonly [RegExp, string]> = [
  [/invalid Org(?:ani[sz]ation)? ?ID\b/i, 'salesforce-organization-id'],
  [/Online (?:Lead|Case)[^.\n]{0,30}Capture is disabled/i, 'salesforce-web-to-lead-off'],
  [/default Online (?:Lead|Case)[^.\n]{0,20}user is not set/i, 'salesforce-default-owner-missing'],
  [/post(?:s|ing)? directly to the app(?:lication)? servers?/i, 'salesforce-instance-host'],
  [/\/\/(?:[a-z]{2,3}\d{1,3}|ssl)\.salesforce\.com\/servlet\/servlet\.WebToLead/i, 'salesforce-instance-host'],
  [/cannot reference converted lead/i, 'salesforce-lead-converted'],
  [
    /daily Web-?to-?Lead limit|Web-?to-?Lead[^.\n]{0,60}\b(?:limit|500)\b|\b(?:limite?|maximum|massimo|maximal)\b[^.\n]{0,60}Web-?to-?Lead/i,
    'salesforce-daily-limit',
  ],
  [/bad value for restricted picklist field|No such column .{1,80} on (?:entity|sobject)/i, 'salesforce-field-invalid'],
  [
    /(?:Required fields are missing|Campi obbligatori mancanti|Erforderliche Felder fehlen|Champs obligatoires manquants|Faltan campos obligatorios|必須項目が入力されていません) ?: ?\[/i,
    'salesforce-required-field',
  ],
  [/\[not provided\]/i, 'salesforce-not-provided'],
  // Permissions first: sentences about them name the same user as those that miss it.
  [
    /Default Lead (?:Creator|Owner)[^]{0,160}(?:Modify All Data|Send Email|\bpermissions?\b|INSUFFICIENT_ACCESS)|(?:Modify All Data|Send Email)[^]{0,160}Default Lead (?:Creator|Owner)/i,
    'salesforce-default-owner-permissions',
  ],
  [
    /(?:Creatore|Autore|Proprietario) (?:del |di )?lead predefinito[^]{0,160}autorizzazion|autorizzazion[^]{0,160}(?:Creatore|Autore|Proprietario) (?:del |di )?lead predefinito|Standard-Lead-(?:Ersteller|Inhaber)[^]{0,160}(?:Berechtigung|Recht)|(?:Cr.{1,3}ateur|Propri.{1,3}taire) de pistes? par d.{1,3}faut[^]{0,160}autorisation|(?:Creador|Propietario) de candidatos? predeterminado[^]{0,160}permiso/i,
    'salesforce-default-owner-permissions',
  ],
  [/デフォルトの(?:リード作成者|リード所有者)[^]{0,120}権限/, 'salesforce-default-owner-permissions'],
  [
    /Default Lead (?:Creator|Owner)\b.{0,40}\b(?:not set|missing|inactive|not (?:active|selected|specified))/i,
    'salesforce-default-owner-missing',
  ],
];

/** Words that mean this only where the text is plainly about Salesforce. */
export const sentencesInContext: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /\b(?:Org(?:ani[sz]ation)?[ _]?ID|oid)\b[^\n]{0,80}\b(?:invalid|not valid|not found|does not exist|unknown|non valido|ung.{1,3}ltig)/i,
    'salesforce-organization-id',
  ],
  [/re-?captcha/i, 'salesforce-recaptcha'],
  [
    /TLS ?v?1\.[01]\b.{0,80}(?:disabled|no longer|not supported|rejected)|stronger (?:security|encryption)|UNSUPPORTED_CLIENT|upgrade to TLS/i,
    'salesforce-tls-outdated',
  ],
  [/web-?to-?lead\b.{0,40}\b(?:disabled|not enabled|turned off|inactive|disattivat)/i, 'salesforce-web-to-lead-off'],
  [
    /duplicate (?:record|rule|lead)|use one of these records|record duplicat|重複(?:した|する)?レコード|doppelten Datensatz|Duplikat|\bdoublon|registro duplicado/i,
    'salesforce-duplicate-rule',
  ],
  [
    /validation (?:rule|formula|exception)|regol[ae] di convalida|入力規則|Validierungsregel|règle de validation/i,
    'salesforce-validation-rule',
  ],
  [/required field|mandatory (?:field|picklist)|campo obbligatorio|必須項目/i, 'salesforce-required-field'],
  [
    /invalid e-?mail(?: address)?\b|data value too large|invalid (?:date|phone|cross reference id)|value not of required type/i,
    'salesforce-field-invalid',
  ],
  [/problem with this (?:country|state)|picklist value|restricted picklist/i, 'salesforce-field-invalid'],
];
