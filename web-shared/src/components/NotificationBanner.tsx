import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names.ts";

export interface NotificationBannerProps {
  /** A success banner takes the focus when it appears. */
  success?: boolean | undefined;
  title?: ReactNode;
  titleId?: string | undefined;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined;
  role?: string | undefined;
  className?: string | undefined;
  /** A string becomes the banner's heading line; anything else is shown as it is. */
  children: ReactNode;
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { success = false, className, children } = props;
  const generatedId = useId();
  const titleId = props.titleId ?? `notification-${generatedId}`;
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!success || !box.current) return;
    box.current.setAttribute("tabindex", "-1");
    box.current.focus();
  }, [success]);

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles, region and alert, take a label.
    <div
      ref={box}
      className={classNames(
        "govuk-notification-banner",
        success && "govuk-notification-banner--success",
        className,
      )}
      role={props.role ?? (success ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (success ? "Success" : "Important")}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
