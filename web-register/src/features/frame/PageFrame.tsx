import type { ReactNode } from "react";
import { Footer } from "web-shared/components/Footer.tsx";
import { Header } from "web-shared/components/Header.tsx";
import { PhaseBanner } from "web-shared/components/PhaseBanner.tsx";
import { ServiceNavigation } from "web-shared/components/ServiceNavigation.tsx";
import { Layout } from "web-shared/page/Layout.tsx";
import { SERVICE_NAME } from "../../service-identity.ts";
import { CookieChoiceBanner } from "../cookies/CookieChoiceBanner.tsx";
import { useSession } from "../session/session.ts";
import { MaintenanceBanner } from "./MaintenanceBanner.tsx";

/** Where people manage the account that they sign in with. */
const ONE_LOGIN_HOME = "https://home.account.gov.uk";

export function PageFrame({ path, children }: { path: string; children: ReactNode }) {
  const { viewer, maintenanceBanner, supportEmail } = useSession();
  const isAccount = path === "/account" || path.startsWith("/accounts/");
  return (
    <Layout
      cookieBanner={<CookieChoiceBanner />}
      header={
        <>
          <Header serviceName={SERVICE_NAME} />
          {viewer && (
            <ServiceNavigation
              items={[
                ...(viewer.registrationCount > 0
                  ? [
                      {
                        text: "NPQ account",
                        href: "/account",
                        current: path === "/account",
                        active: isAccount,
                      },
                    ]
                  : []),
                { text: "GOV.UK One Login", href: ONE_LOGIN_HOME },
                { text: "Sign out", href: "/sign-out", current: path === "/sign-out" },
              ]}
            />
          )}
        </>
      }
      beforeContent={
        <>
          <PhaseBanner phase="Beta">
            This is a new service. Help us improve it and{" "}
            <a className="govuk-link" href={`mailto:${supportEmail}?subject=Feedback about NPQ registration`}>
              give your feedback by email
            </a>
            .
          </PhaseBanner>
          {maintenanceBanner && <MaintenanceBanner text={maintenanceBanner} />}
        </>
      }
      footer={
        <Footer
          links={[
            { text: "Contact us", href: `mailto:${supportEmail}` },
            { text: "Cookies", href: "/cookies" },
            { text: "Privacy notice", href: "/privacy" },
            { text: "Accessibility statement", href: "/accessibility-statement" },
          ]}
        />
      }
    >
      {children}
    </Layout>
  );
}
