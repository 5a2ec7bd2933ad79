/** The name of the service in its header and in every page's title. */
export const SERVICE = "Manage NPQs";
