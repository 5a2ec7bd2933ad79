import { classNames } from "./class-names.ts";

export interface HeaderProps {
  serviceName: string;
  href?: string | undefined;
  className?: string | undefined;
}

/** The generic header with the service's name in plain text: no crown, no crest. */
export function Header({ serviceName, href = "/", className }: HeaderProps) {
  return (
    <div className={classNames("govuk-generic-header", className)}>
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link">
            {serviceName}
          </a>
        </div>
      </div>
    </div>
  );
}
