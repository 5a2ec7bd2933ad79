import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Tag } from "./Tag.tsx";

export interface PhaseBannerProps {
  phase: string;
  className?: string | undefined;
  children: ReactNode;
}

export function PhaseBanner({ phase, className, children }: PhaseBannerProps) {
  return (
    <div className={classNames("govuk-phase-banner govuk-width-container", className)}>
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag">{phase}</Tag>{" "}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
