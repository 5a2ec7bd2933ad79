import { useRouterState } from "@tanstack/react-router";
import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import { noticeFrom } from "./notices.ts";

/** Says what happened on the way here: answers removed, or a page that could not be shown yet. */
export function NoticeBanner() {
  const state = useRouterState({ select: (router) => router.location.state });
  const notice = noticeFrom(state);
  if (!notice) return null;
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">{notice.text}</p>
      {notice.removed.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {notice.removed.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </NotificationBanner>
  );
}
