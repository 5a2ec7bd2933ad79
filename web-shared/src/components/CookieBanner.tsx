import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface CookieBannerProps {
  label: string;
  heading?: string | undefined;
  /** `alert` for the confirmation that replaces the question. */
  role?: "alert" | undefined;
  /** Buttons and links. */
  actions: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function CookieBanner({ label, heading, role, actions, className, children }: CookieBannerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the design system's cookie banner is a div with the role of a region.
    <div
      className={classNames("govuk-cookie-banner", className)}
      data-nosnippet=""
      role="region"
      aria-label={label}
    >
      <div className="govuk-cookie-banner__message govuk-width-container" role={role}>
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            {heading && <h2 className="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>}
            <div className="govuk-cookie-banner__content">{children}</div>
          </div>
        </div>
        <div className="govuk-button-group">{actions}</div>
      </div>
    </div>
  );
}
