import type { DynamicsErrorCode } from './errors.ts';

/**
 * Codes of Microsoft Entra ID, without their prefix. Messages are translated and change; codes do not.
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const entraCodes: Partial<Record<DynamicsErrorCode, readonly number[]>> = {
  'dynamics-365-tenant-not-found': [90002],
  'dynamics-365-tenant-other-cloud': [90038, 900381, 900382, 900384, 90043, 900432, 900439],
  'dynamics-365-tenant-id-malformed': [900023, 900021, 50049],
  'dynamics-365-tenant-id-missing': [50059, 50128, 90019],
  'dynamics-365-tenant-blocked': [5000224, 5000225, 50000224, 500081],
  'dynamics-365-application-not-found': [700016, 70001, 700011, 7000229],
  'dynamics-365-application-disabled': [7000112, 7000114, 1000031],
  'dynamics-365-client-secret-invalid': [7000215, 50012],
  'dynamics-365-client-secret-expired': [7000222],
  'dynamics-365-client-secret-missing': [7000218, 7000216, 7000214],
  'dynamics-365-public-client': [700025],
  'dynamics-365-consent-missing': [65001, 65004, 65005, 650051, 650056, 650057, 90094, 90095, 90008],
  'dynamics-365-scope-invalid': [70011, 1002012, 28002, 28003, 650053, 700022, 700023, 901002],
  'dynamics-365-instance-url-not-in-tenant': [500011, 50001, 650052, 650054],
  'dynamics-365-licence-missing': [500014],
  'dynamics-365-user-credentials-invalid': [50126, 50064],
  'dynamics-365-user-not-found': [50034, 51004, 50020, 90072, 50014, 50197],
  'dynamics-365-personal-account': [500207, 500208, 500200, 50194, 50178],
  'dynamics-365-user-disabled': [50057],
  'dynamics-365-user-locked-out': [50053, 500532],
  'dynamics-365-password-changed': [50055, 50125, 50132, 50133, 50135, 50142, 50144, 50173, 50089],
  'dynamics-365-no-cloud-password': [50056],
  'dynamics-365-federated-sign-in': [
    20012, 20033, 50008, 50107, 50006, 51000, 80001, 80002, 80004, 80005, 80007, 80010, 80012, 80013, 80014,
  ],
  'dynamics-365-mfa-required': [50072, 50074, 50076, 50078, 50079, 50158, 500121, 53004, 53010, 50203],
  'dynamics-365-conditional-access': [50005, 50097, 50129, 50131, 50187, 70043, 70044],
  'dynamics-365-sign-in-failed': [50105, 501051, 50155, 135011, 50002, 500021, 500022, 500212, 500213],
  'dynamics-365-entra-unavailable': [90033, 90012, 90006, 90024, 90036, 90013, 70012, 50000, 50033, 50087, 90044, 40010],
  'dynamics-365-entra-throttled': [90055, 50166, 50196, 900551],
};

/**
 * Codes of Dataverse. Several have been seen with another meaning than their name says; signatures.ts reads the message first where it must.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
 */
const dataverseCodes: Partial<Record<DynamicsErrorCode, readonly string[]>> = {
  'dynamics-365-user-not-member': ['0x80072560'],
  'dynamics-365-environment-user-disabled': ['0x80040225'],
  'dynamics-365-environment-disabled': ['0x8004a104'],
  'dynamics-365-no-security-role': ['0x80042f09'],
  'dynamics-365-missing-privilege': ['0x80040220', '0x80048306', '0x80040221'],
  'dynamics-365-security-group': ['0x80040204'],
  'dynamics-365-licence-missing': ['0x8004d24b'],
  'dynamics-365-column-security': ['0x8004f507', '0x8004f508', '0x8004f509'],
  'dynamics-365-app-access-restricted': ['0x80095ffc'],
  'dynamics-365-unknown-column': ['0x80048d19', '0x80041103'],
  'dynamics-365-table-not-found': ['0x80060888', '0x80041102'],
  'dynamics-365-field-too-long': ['0x80044331'],
  'dynamics-365-invalid-argument': ['0x80040203', '0x80044330', '0x8004432f', '0x80048408', '0x80040278', '0x8004431a'],
  'dynamics-365-plugin-rejected': ['0x80040265', '0x80040224', '0x80045f05'],
  'dynamics-365-duplicate-detected': ['0x80040333'],
  'dynamics-365-already-delivered': ['0x80040237', '0x80060892'],
  'dynamics-365-throttled': ['0x80072321', '0x80072322', '0x80072326'],
  'dynamics-365-timed-out': ['0x80044151', '0x80044173'],
};

/** What a vendor's code means when nothing else in the answer says more. */
export const meanings: ReadonlyMap<string, DynamicsErrorCode> = new Map([
  ...(Object.entries(entraCodes) as [DynamicsErrorCode, number[]][]).flatMap(([code, numbers]) =>
    numbers.map((number) => [`AADSTS${number}`, code] as const),
  ),
  ...(Object.entries(dataverseCodes) as [DynamicsErrorCode, string[]][]).flatMap(([code, words]) =>
    words.map((word) => [word, code] as const),
  ),
]);
