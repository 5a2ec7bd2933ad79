// The pages of the provider: plain, labelled, usable without script.

import { personas } from "./accounts.js";

const style = `
  body { font: 1.1875rem/1.4 arial, sans-serif; color: #0b0c0c; margin: 0 auto; max-width: 40rem; padding: 1rem }
  h1 { font-size: 2rem } h2 { font-size: 1.5rem; margin-top: 2rem }
  ul.people { list-style: none; padding: 0 } ul.people li { border-top: 1px solid #cecece; padding: 1rem 0 }
  p { margin: 0.25rem 0 0.75rem } .hint { color: #484949 } .error { color: #ca3535; font-weight: bold }
  label { display: block; font-weight: bold; margin-top: 1rem }
  input { font: inherit; border: 2px solid #0b0c0c; box-sizing: border-box; max-width: 100%; padding: 0.3rem; width: 24rem }
  button { background: #0f7a52; border: 0; color: #fff; cursor: pointer; font: inherit; padding: 0.5rem 0.75rem }
  button:focus, input:focus, a:focus { outline: 3px solid #fd0; box-shadow: inset 0 0 0 2px #0b0c0c; }
  .summary { border: 4px solid #ca3535; padding: 0.5rem 1rem; margin-bottom: 1.5rem } .summary a { color: #ca3535 }`;

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const text = (value) => String(value ?? "").replace(/[&<>"']/g, (character) => escapes[character]);

function page(title, main) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title><style>${style}</style></head><body><main>${main}</main></body></html>`;
}

/** Pick a persona or type an identity. */
export function signInPage(uid, { problems = [], typed = {} } = {}) {
  const people = personas.map(
    (persona) => `<li><form method="post" action="/interaction/${text(uid)}">
      <input type="hidden" name="persona" value="${text(persona.slug)}">
      <p><strong>${text(persona.name.join(" "))}</strong>, ${persona.trn ? `TRN ${text(persona.trn)}` : "no TRN"}</p>
      <p class="hint">${text(persona.story)}</p>
      <button>Sign in as ${text(persona.name.join(" "))}</button></form></li>`,
  );
  const field = (name, label, hint, attributes) => {
    const problem = problems.find((each) => each.field === name);
    const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(" ");
    return `<label for="${name}">${label}</label>
      ${hint ? `<p class="hint" id="${name}-hint">${hint}</p>` : ""}
      ${problem ? `<p class="error" id="${name}-error">Error: ${text(problem.message)}</p>` : ""}
      <input id="${name}" name="${name}" value="${text(typed[name])}" ${attributes}
        ${described ? `aria-describedby="${described}"` : ""} ${problem ? 'aria-invalid="true"' : ""}>`;
  };
  const links = problems.map((each) => `<li><a href="#${each.field}">${text(each.message)}</a></li>`);
  const summary = problems.length
    ? `<div class="summary" role="alert"><h2>There is a problem</h2><ul>${links.join("")}</ul></div>`
    : "";
  return page(
    `${problems.length ? "Error: " : ""}Sign in as somebody made up`,
    `${summary}<h1>Sign in as somebody made up</h1>
    <p>This stands in for the teacher sign-in on a developer's machine. Nobody here is real.</p>
    <h2>People of the demonstration</h2><ul class="people">${people.join("")}</ul>
    <h2>Somebody else</h2>
    <form method="post" action="/interaction/${text(uid)}" novalidate>
      ${field("name", "Full name", "", 'autocomplete="off"')}
      ${field("email", "Email address", "The same address is the same person.", 'type="email" autocomplete="off"')}
      ${field("trn", "Teacher reference number (optional)", "7 digits, or nothing for somebody without one.", 'inputmode="numeric" autocomplete="off"')}
      <p><br><button>Sign in as this person</button></p>
    </form>
    <h2>Nobody</h2>
    <form method="post" action="/interaction/${text(uid)}"><input type="hidden" name="cancel" value="yes">
      <button>Go back without signing in</button></form>`,
  );
}

/** Ends the session at the provider at once, as the teacher sign-in does. */
export function signOutPage(form) {
  return page(
    "Signing out",
    `<h1>Signing out</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes">Sign out</button>
    <script>document.querySelector("button").click()</script>`,
  );
}

/** A page that is gone, or never was. */
export function lostPage() {
  return page(
    "Start again",
    "<h1>Start again</h1><p>This sign-in is over or was never begun. Go back to the service and start again.</p>",
  );
}
