import type { StaffRole } from "../gql/graphql.ts";

/** One entry of the primary navigation. */
export interface Area {
  text: string;
  to: "/admin/applications" | "/admin/analytics" | "/admin/eligibility-check";
}

const APPLICATIONS: Area = { text: "Applications", to: "/admin/applications" };
const ANALYTICS: Area = { text: "Analytics", to: "/admin/analytics" };
const ELIGIBILITY_CHECK: Area = { text: "Eligibility check", to: "/admin/eligibility-check" };

/**
 * The areas that a role sees in the navigation, in the order of admin.md §2.1; analysts see nothing about a
 * person (§1.1). The server guards each field all the same.
 */
export function areasOf(role: StaffRole): Area[] {
  switch (role) {
    case "ANALYST":
      return [ANALYTICS, ELIGIBILITY_CHECK];
    case "ADMIN":
    case "SUPER_ADMIN":
      return [APPLICATIONS, ANALYTICS, ELIGIBILITY_CHECK];
  }
}

/** Where a role starts after signing in. */
export function homeOf(role: StaffRole): Area["to"] {
  return role === "ANALYST" ? ANALYTICS.to : APPLICATIONS.to;
}
