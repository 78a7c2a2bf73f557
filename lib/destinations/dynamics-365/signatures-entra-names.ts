import type { TextRule } from './text-rules.ts';

/**
 * Names that Entra ID gives its codes; sign-in logs and monitoring print them in place of the number.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const entraNameRules: readonly TextRule[] = [
  ['dynamics-365-tenant-not-found', /\b(?:InvalidTenantName|invalid_tenant)\b/],
  ['dynamics-365-tenant-id-missing', /\bMissingTenantRealm\w{0,40}/],
  ['dynamics-365-tenant-other-cloud', /\bNationalCloud\w{4,40}/],
  ['dynamics-365-application-not-found', /\bUnauthorizedClient_DoesNotMatchRequest\b|\bUnauthorizedClientAppNotFoundInOrgIdTenant\b/],
  [
    'dynamics-365-application-disabled',
    /\bUnauthorizedClientApplicationDisabled\b|Application '[^'\n]{1,80}' ?(?:\([^)\n]{0,80}\))? is disabled/,
  ],
  ['dynamics-365-client-secret-invalid', /\bInvalidClientSecret(?:Provided)?\b/],
  ['dynamics-365-client-secret-expired', /\bInvalidClientSecretExpiredKeysProvided\b/],
  ['dynamics-365-public-client', /\bInvalidClientPublicClientWithCredential\b/],
  ['dynamics-365-consent-missing', /\b(?:DelegationDoesNotExist|UserDeclinedConsent|AdminConsentRequired\w{0,30}|consent_required)\b/],
  ['dynamics-365-instance-url-not-in-tenant', /\bInvalidResourceServicePrincipalNotFound\b/],
  ['dynamics-365-licence-missing', /\bInvalidResourceServicePrincipalDisabled\b/],
  ['dynamics-365-user-credentials-invalid', /\bInvalidUserNameOrPassword\b/],
  ['dynamics-365-user-not-found', /\bUserAccountNot(?:Found|InDirectory)\b/],
  ['dynamics-365-user-locked-out', /\bIdsLocked\b/],
  ['dynamics-365-password-changed', /\bInvalidPasswordExpired(?:OnPrem)?Password\b|\bFreshTokenNeeded\b|\bUserPasswordExpired\b/],
  [
    'dynamics-365-conditional-access',
    /\b(?:BlockedByConditionalAccess|ConditionalAccessFailed|DeviceNotCompliant|DeviceNotDomainJoined|ApplicationUsedIsNotAnApprovedApp)\b/,
  ],
  [
    'dynamics-365-mfa-required',
    /\b(?:UserStrongAuth(?:Client|Enrollment|Expired)\w{0,40}|ExternalSecurityChallenge|ProofUpBlockedDueToRisk)\b/,
  ],
  ['dynamics-365-sign-in-failed', /\bEntitlementGrantsNotFound\b/],
];
