import type { DynamicsErrorCode } from './errors.ts';

/** One wording, for answers and pasted texts without a code. Patterns are bounded: the input is anybody's. */
export type TextRule = readonly [DynamicsErrorCode, RegExp];

/** Microsoft's documented messages, English and Italian, by the part that is theirs alone; a cut or framed message still has it. */
export const documentedRules: readonly TextRule[] = [
  [
    'dynamics-365-column-security',
    /User does not have (?:create|update|read) permissions|(?:create|update|read) permissions for the \w{1,60} attribute|non dispone delle autorizzazioni di creazione|autorizzazioni di creazione per l'attributo/i,
  ],
  [
    'dynamics-365-no-security-role',
    /RetrievePrivilegeForUser|no roles are assigned to (?:the )?user|nessun ruolo (?:viene|è) assegnato all'utente/i,
  ],
  [
    'dynamics-365-tenant-not-found',
    /\bTenant (?:'[^']{0,120}' |\S{1,120} )?not found\b|Tenant non trovato|sottoscrizioni attive per il tenant/i,
  ],
  [
    'dynamics-365-tenant-id-malformed',
    /tenant identifier (?:'[^']{0,120}' )?is (?:not valid|neither)|Exception:: ?Requested tenant identifier|not valid external domain format|identificatore (?:del )?tenant (?:richiesto|specificato)|formato di dominio esterno/i,
  ],
  [
    'dynamics-365-application-not-found',
    /Exception:: ?Application with identifier|Eccezione:: ?applicazione con identificatore|Application with identifier .{0,200}was not found in the directory|applicazione con (?:l')?identificatore .{0,200}non (?:è stata )?trovata nella directory/i,
  ],
  [
    'dynamics-365-client-secret-invalid',
    /Invalid client secret (?:is )?provided|Exception:: ?Error validating credentials\.:|Eccezione:: ?errore durante la convalida delle credenziali|segreto client non valido/i,
  ],
  // The marketplace's own frame around the timeout: its documented fix is the address.
  [
    'dynamics-365-instance-url-wrong',
    /(?:LastCRMError|save the lead|salvare il lead)[^]{0,200}(?:request channel timed out|timeout del canale di richiesta)/i,
  ],
  [
    'dynamics-365-timed-out',
    /request channel timed out|timeout del canale di richiesta|SendTimeout value on the Binding|valore SendTimeout|timed[ -]?out at the Sandbox|Sandbox\w{0,16}Timeout|SQL timeout expired/i,
  ],
  ['dynamics-365-instance-url-wrong', /request channel timed out|timeout del canale di richiesta/i],
];

/** Sentences of Entra ID, Dataverse and Microsoft's older clients. The precise before the general. */
export const wordingRules: readonly TextRule[] = [
  ['dynamics-365-client-secret-expired', /client secret (?:keys? )?(?:for app .{0,80})?(?:are|is|has|have) expired/i],
  ['dynamics-365-client-secret-missing', /must contain the following parameter: .{0,40}client_(?:secret|assertion)/i],
  ['dynamics-365-public-client', /Client is public so neither/i],
  ['dynamics-365-instance-url-missing', /must contain the following parameter: ['"]?(?:scope|resource)\b/i],
  ['dynamics-365-instance-url-not-in-tenant', /resource principal named .{1,300} was not found in the tenant/i],
  ['dynamics-365-scope-invalid', /provided value for (?:the input parameter 'scope'|scope \S{1,300}) (?:is not|isn't) valid/i],
  ['dynamics-365-password-changed', /provided grant has expired due to it being revoked/i],
  ['dynamics-365-federated-sign-in', /requested federation realm object/i],
  ['dynamics-365-personal-account', /from identity provider 'live\.com'/i],
  [
    'dynamics-365-tenant-id-malformed',
    /url_parse_error|'authority' Uri (?:should|must)|\bauthority Uri must|Unable to get authority configuration|Authority would typically be|invalid_(?:instance|authority_uri)|authority_(?:uri_in\w{3,40}|not_\w{3,40})|authority .{0,60}(?:is not valid|malformed|must be a)/i,
  ],
  ['dynamics-365-tenant-id-missing', /No tenant-identifying information found/i],
  ['dynamics-365-tenant-blocked', /tenant (?:has been|is|was) (?:blocked|deleted|deactivated)/i],
  ['dynamics-365-consent-missing', /(?:user or administrator|administrator) has not consented/i],
  [
    'dynamics-365-conditional-access',
    /blocked by conditional access|conditional access polic|does not meet the criteria to access this resource/i,
  ],
  ['dynamics-365-mfa-required', /(?:must|need to|required to) (?:use|enroll in|set up) multi-?factor/i],
  ['dynamics-365-app-password', /\bapp(?:lication)? passwords? (?:is|are|cannot|can't|not|was)\b/i],
  [
    'dynamics-365-personal-account',
    /external identity provider 'live\.com'|Microsoft account pass-?thru users|can'?t sign in here with a personal account/i,
  ],
  [
    'dynamics-365-federated-sign-in',
    /parsing_wstrust_response_failed|ws_metadata_exchange_failed|Accessing WS metadata exchange failed|federat(?:ed|ion) (?:user|identity|server|metadata|service)[^]{0,80}(?:fail|error|unavailable)|\bID3242\b/i,
  ],
  [
    'dynamics-365-user-not-found',
    /unknown_user_type|Unsupported User Type 'Unknown'|user account .{0,120} does not exist in the .{0,120} directory/i,
  ],
  ['dynamics-365-user-disabled', /AADSTS\d{4,7}: The user account is disabled/i],
  ['dynamics-365-user-locked-out', /account is locked,? (?:because )?(?:you(?:'ve| have)|the user|user) tried to sign in too many times/i],
  [
    'dynamics-365-user-credentials-invalid',
    /Error validating credentials due to invalid username or password|Invalid username or password\.? Trace ID/i,
  ],

  ['dynamics-365-no-security-role', /has not been assigned any (?:security )?roles/i],
  [
    'dynamics-365-missing-privilege',
    /missing prv\w{2,60}(?: privilege)?|SecLib::(?:Check\w{0,20}|AccessCheck\w{0,4}) failed|does not have \w{4,12}Access right|Principal (?:user|team|application) \(Id=.{0,160}is missing|\bprv(?:Create|Append|AppendTo|Assign|Read|Write)Lead\b/i,
  ],
  ['dynamics-365-column-security', /(?:create|update|read) permissions to an? .{0,120}secured field/i],
  [
    'dynamics-365-app-access-restricted',
    /application access (?:control|restriction|is restricted)[^]{0,120}(?:environment|organi[sz]ation)|Access to (?:the )?Dataverse(?: Web)? API is restricted|restricted for (?:the |this )?app(?:lication)? ?id\b/i,
  ],
  [
    'dynamics-365-user-not-member',
    /user is not a member of the organi[sz]ation|utente non è (?:un )?membro dell['’]organizzazione|forbidden with client authentication scheme 'Anonymous'/i,
  ],
  [
    'dynamics-365-licence-missing',
    /not been assigned any Licen[sc]e|(?:no|not have an?|missing an?|without an?) (?:valid |active )?(?:Dynamics (?:365|CRM)|Power ?Apps) licen[sc]e\b|user licen[sc]e .{0,40}(?:missing|not assigned)/i,
  ],
  [
    'dynamics-365-environment-user-disabled',
    /user with SystemUserId=\S{1,60} (?:in OrganizationContext=\S{1,60} )?is disabled|specified user(?:\(Id ?= ?\S{1,60}\))? is disabled/i,
  ],
  [
    'dynamics-365-security-group',
    /do(?:es)? not belong to the organization\b|member of (?:the |this )?(?:environment'?s )?security group|no longer have the privilege to access this organization|Invalid User Authorization|authentication passed to the platform is not valid/i,
  ],
  [
    'dynamics-365-environment-disabled',
    /organization you are attempting to access is (?:currently )?disabled|organization ?(?:\(Id ?= ?\S{1,60}\) )?is disabled|OrgDisabledFault|environment is in administration mode/i,
  ],
  [
    'dynamics-365-unknown-column',
    /undeclared property '|doesn't contain attribute with Name|Could not find a property named .{0,100} on type 'Microsoft\.Dynamics\.CRM|property '\w{1,100}' does not exist on type 'Microsoft\.Dynamics\.CRM|Invalid property '\w{1,100}' was found in entity 'Microsoft\.Dynamics\.CRM/i,
  ],
  [
    'dynamics-365-table-not-found',
    /Resource not found for the segment|entity with (?:a )?name .{0,80}was not found in the MetadataCache|The entity with a name = /i,
  ],
  ['dynamics-365-field-too-long', /length of the ['"]\w{1,80}['"] attribute .{0,120}exceeded the maximum allowed length/i],
  [
    'dynamics-365-invalid-argument',
    /value (?:of|'.{0,60}' of) '\w{1,80}' on record of type '\w{1,60}' is outside the valid range|is outside the valid range\. Accepted Values/i,
  ],
  ['dynamics-365-duplicate-detected', /not created or updated because a duplicate of the current record|DuplicateRecordsFound/i],
  [
    'dynamics-365-already-delivered',
    /record with matching key values already exists|Cannot insert duplicate key|Entity Key .{0,120}violated/i,
  ],
  [
    'dynamics-365-plugin-rejected',
    /ISV code (?:aborted|reduced|caused)|Isv(?:Aborted|UnExpected)|error occurred from ISV code|An error occurred in the \S{1,80} plug-?in|(?:exception|error) (?:from|in) plug-?in|Invalid ?Plug-?in ?Execution ?Exception/i,
  ],
  [
    'dynamics-365-throttled',
    /Number of (?:concurrent )?requests exceeded the limit of|Combined execution time of incoming requests exceeded/i,
  ],
  [
    'dynamics-365-instance-url-wrong-region',
    /resolve CRM region|not found in (?:the )?(?:selected |configured )?region|filtering to region\b[^]{0,300}Found 0 Org/i,
  ],
  [
    'dynamics-365-tls-outdated',
    /disco(?:very)?\.crm\d*\.dynamics\.com\/XRMServices[^]{0,200}(?:cannot be resolved|could not create SSL\/TLS|underlying connection)|(?:cannot be resolved|could not create SSL\/TLS secure channel)[^]{0,300}\.dynamics\.com/i,
  ],
  [
    'dynamics-365-instance-url-wrong',
    /\b[\w-]{1,63}\.(?:api\.)?crm\d{0,2}\.dynamics\.com not found|ENOTFOUND\s{1,4}[\w-]{1,63}\.(?:api\.)?crm\d{0,2}\.(?:dynamics\.|microsoftdynamics\.|appsplatform\.)/i,
  ],
  // The second scheme is taken for the name of a host.
  [
    'dynamics-365-instance-url-doubled-scheme',
    /https?:\/{1,3}https?:?\/{0,3}[\w.-]{1,200}\.dynamics\.|(?:\bhost=|ENOTFOUND |resolve host:? |\blookup )['"]?https?['"]?(?![\w.:])[^]{0,200}\.dynamics\./i,
  ],
  [
    'dynamics-365-user-without-instance',
    /Found 0 Org\(s\)|globaldisco[^]{0,400}value\W{1,8}\[ ?\]|user ID that cannot log ?in ?to Dynamics/i,
  ],
  ['dynamics-365-mfa-required', /security settings aren't configured correctly/i],
  [
    'dynamics-365-legacy-sign-in-blocked',
    /unsecured or incorrectly secured fault|Ws-?Trust authentication,? (?:which )?(?:has been|is|was) (?:deprecated|retired|blocked|no longer)|error occurred when processing the security tokens|nicht gesicherter oder fehlerhaft gesicherter Fehler|AuthType ?= ?Office365|errore non protetto o protetto in modo non corretto/i,
  ],
];

/** Words that anybody might use: they mean this only where the text is plainly about Microsoft's service. */
export const contextRules: readonly TextRule[] = [
  [
    'dynamics-365-environment-disabled',
    /(?:organi[sz]ation|environment)\b[^.\n]{0,80}\bis (?:currently )?(?:disabled|suspended|locked)|in administration mode/i,
  ],
  ['dynamics-365-licence-missing', /(?:no|not have an?|missing an?|without an?) (?:valid |active )?licen[sc]e\b/i],
  [
    'dynamics-365-instance-url-wrong-region',
    /organi[sz]ation\b[^.\n]{0,100}\bnot found\b[^.\n]{0,60}\b(?:of this|in this|another|wrong) region/i,
  ],
  [
    'dynamics-365-user-without-instance',
    /No Organi[sz]ations? (?:were |was )?found|(?:Found|returned|discovered) 0 (?:org|instance|environment)/i,
  ],
];

/** Says only that signing in failed; why is ranked behind it. */
export const signInRule =
  /Unable to (?:log ?in|sign in) to Dynamics|Impossibile accedere a Dynamics|Check the Dynamics CRM account settings|Controllare le impostazioni dell'account di Dynamics CRM/i;

/**
 * The same words from Microsoft's .NET client in a tool or a script: there a user name and a password sign in, and what stops those nowadays is
 * a second factor. The marketplace's own message has another frame.
 */
export const toolSignInRule =
  /connect(?:ing|ion)? (?:to|with) (?:the )?(?:CRM|Dynamics|Dataverse|organi[sz]ation)\b[^]{0,200}Unable to (?:log ?in|sign in) to Dynamics/i;
