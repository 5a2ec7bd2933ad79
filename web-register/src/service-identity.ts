/** What the service calls itself, on every page and in every title. */
export const SERVICE_NAME = "Register for a national professional qualification";

/** Shown when the API, which knows the current address, cannot be asked. */
export const SUPPORT_EMAIL = "continuing-professional-development@digital.education.gov.uk";
