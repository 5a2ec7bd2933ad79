import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SideNavigation } from "./SideNavigation.tsx";

test("the side navigation marks the page that is shown, and no other", () => {
  render(
    <SideNavigation
      label="Application"
      items={[
        { text: "Application details", href: "/details", current: true },
        { text: "Application history", href: "/history" },
      ]}
    />,
  );
  expect(screen.getByRole("navigation", { name: "Application" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Application details" }).getAttribute("aria-current")).toBe("page");
  expect(screen.getByRole("link", { name: "Application history" }).hasAttribute("aria-current")).toBe(false);
});
