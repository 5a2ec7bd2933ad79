import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { toHaveFormErrors } from "./form-errors.ts";

expect.extend({ toHaveFormErrors });

// A page's script is compiled when a test first opens it, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

// React reports broken keys, unknown attributes and updates outside act() by console.error: each is a defect.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    throw new Error(`console.error: ${parts.map(String).join(" ")}`);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

// jsdom has no layout: it can neither scroll nor know the window's width.
if (typeof window !== "undefined") window.scrollTo = () => {};
// Nor has it CSS.escape, which selectors for ids need.
vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/gu, "\\$&") });
