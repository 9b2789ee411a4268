import type { Person } from './people';

/**
 * The page on which one chooses who to be: one button for each person, no scripts.
 *
 * @param action - where the chosen person's id is posted to, as `person`
 */
export function signInPage(people: readonly Person[], action: string): string {
  return page(
    'Sign in to Meridian',
    `<h1>Who are you today?</h1>
<p>This is the sandbox's identity provider. It asks for no password.</p>
<form method="post" action="${escapeHtml(action)}">
${people.map(personButton).join('\n')}
</form>`,
  );
}

/** The page for a sign-in that cannot go on. */
export function problemPage(problem: string): string {
  return page(
    'Sign-in did not work',
    `<h1>Sign-in did not work</h1>
<p>${escapeHtml(problem)}</p>
<p>Close this window and sign in again from the portal.</p>`,
  );
}

function personButton(person: Person): string {
  const initials = person.name.replace(/(\w)\w*\W*/g, '$1');
  return `<button name="person" value="${escapeHtml(person.id)}">
<span class="initials" aria-hidden="true">${escapeHtml(initials)}</span>
<span><strong>${escapeHtml(person.name)}</strong><br>
${escapeHtml(person.role)}<br>
<small>${escapeHtml(person.email)}</small></span>
</button>`;
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh;
  display: grid; place-items: center;
  background: light-dark(#f3f5f8, #15181d); color: light-dark(#16202c, #e8ecf1); }
main { width: min(26rem, 100vw - 3rem); padding: 1.5rem 0; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; }
form { display: grid; gap: .75rem; }
button { display: flex; gap: 1rem; align-items: center; text-align: left; font: inherit;
  padding: .75rem 1rem; cursor: pointer; border-radius: .5rem; color: inherit;
  border: 1px solid light-dark(#75808d, #8b96a3); background: light-dark(#fff, #20252c); }
button:hover { border-color: light-dark(#0b5cad, #7ab8f5); }
button:focus-visible { outline: 3px solid light-dark(#0b5cad, #7ab8f5); outline-offset: 2px; }
.initials { flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%;
  display: grid; place-items: center; font-weight: 600; color: #fff; background: #0b5cad; }
small { color: light-dark(#4a5665, #aeb8c4); }
</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[<>&"']/g, character => `&#${character.charCodeAt(0)};`);
}
