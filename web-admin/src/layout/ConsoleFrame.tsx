import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Header } from "web-shared/components/Header.tsx";
import { ServiceNavigation } from "web-shared/components/ServiceNavigation.tsx";
import { Layout } from "web-shared/page/Layout.tsx";
import { areasOf } from "../session/areas.ts";
import { useStaff } from "../session/StaffSession.tsx";
import { SERVICE } from "./service.ts";

/** The frame of a page that anyone may see: the header alone. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <Layout header={<Header serviceName={SERVICE} href="/admin" />} footer={null}>
      {children}
    </Layout>
  );
}

/** The frame of the console: header, and the areas that the signed-in role may enter. */
export function ConsoleFrame({ children }: { children: ReactNode }) {
  return (
    <Layout
      header={
        <>
          <Header serviceName={SERVICE} href="/admin" />
          <PrimaryNavigation />
        </>
      }
      footer={null}
    >
      {children}
    </Layout>
  );
}

function PrimaryNavigation() {
  const { role } = useStaff();
  const { pathname, href } = useRouterState({ select: ({ location }) => location });
  const areas = areasOf(role).map(({ text, to }) => ({
    text,
    href: to,
    current: pathname === to,
    active: pathname.startsWith(`${to}/`),
  }));
  const signOut = { text: "Sign out", href: `/sign-out?returnTo=${encodeURIComponent(href)}` };
  return (
    <ServiceNavigation
      className="npq-primary-navigation"
      navigationLabel="Areas of the console"
      items={[...areas, signOut]}
    />
  );
}
