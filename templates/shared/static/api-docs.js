// The page of the API's documentation: Swagger UI over the document that the API makes of itself.
const token = document.querySelector('meta[name="csrf-token"]')?.content;

// Swagger UI has colours for the dark, and leaves it to the page to ask for them.
const dark = matchMedia('(prefers-color-scheme: dark)');
const colour = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', colour);
colour();

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api-docs',
  deepLinking: true,
  // No outside service looks at the document.
  validatorUrl: null,
  // "Try it out" as the visitor who is signed in.
  requestInterceptor(request) {
    if (token) request.headers['X-CSRFToken'] = token;
    return request;
  },
});
