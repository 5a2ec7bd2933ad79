import { useLoaderData, useSearch } from "@tanstack/react-router";
import { AccountPage } from "./AccountPage.tsx";
import { ChangeCoursePage } from "./ChangeCoursePage.tsx";
import { RegistrationPage } from "./RegistrationPage.tsx";

export function AccountRoute() {
  return <AccountPage registrations={useLoaderData({ from: "/account" })} />;
}

export function RegistrationRoute() {
  const loaded = useLoaderData({ from: "/accounts/user_registrations/$id" });
  const { success = false } = useSearch({ from: "/accounts/user_registrations/$id" });
  return <RegistrationPage loaded={loaded} isNew={success} />;
}

export function ChangeCourseRoute() {
  return <ChangeCoursePage isOpen />;
}

export function ChangeCourseClosedRoute() {
  return <ChangeCoursePage isOpen={false} />;
}
