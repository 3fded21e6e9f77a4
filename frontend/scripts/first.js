// Runs before every other script. The content policy demands Trusted Types, and Turbo puts fetched pages in
// place as HTML. The server escapes what it sends, so HTML passes; text never becomes a script here, and
// scripts come from this site's own assets only.
if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
  window.trustedTypes.createPolicy("default", {
    createHTML: (html) => html,
    createScript: (text) => (text === "" ? text : null),
    createScriptURL: (address) => {
      const url = new URL(address, document.baseURI);
      return url.origin === location.origin && url.pathname.startsWith("/assets/") ? url.href : null;
    },
  });
}
