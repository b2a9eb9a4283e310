/** What the features add to the Django half: lists of its settings and addresses, and all other places. */
import { DJANGO_PLACES } from '../../features/django-places.ts';
import { entriesOf, placesOf } from '../../features/index.ts';
import type { DjangoPart } from '../../features/types.ts';
import type { Model } from '../../model/types.ts';

/** Names and values; a later part has the last word about a name. */
function restFrameworkOf(parts: readonly DjangoPart[]): readonly (readonly [string, string])[] {
  const said = Object.assign({}, ...parts.map((part) => part.restFramework)) as Record<string, string | null>;
  return Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** Lists of the settings and addresses in their one order, and what else the templates ask the features for. */
export function slotsOf(model: Model, parts: readonly DjangoPart[]) {
  const places = placesOf(DJANGO_PLACES, parts, (part) => part.places);
  return {
    ...places,
    apps: [
      'core', ...model.areas, ...entriesOf(parts, (part) => part.apps),
      ...places.contrib, 'django.contrib.messages',
      'whitenoise.runserver_nostatic', 'django.contrib.staticfiles', 'django.forms',
    ],
    middleware: [
      'core.middleware.security_headers', ...entriesOf(parts, (part) => part.middleware), 'alike.limits.limits',
      // The host is checked before static files are served.
      'django.middleware.security.SecurityMiddleware', 'django.middleware.common.CommonMiddleware',
      'whitenoise.middleware.WhiteNoiseMiddleware', 'core.middleware.fresh_pages', ...places.beforeCsrf,
      'django.middleware.csrf.CsrfViewMiddleware', ...places.afterCsrf,
      'django.contrib.messages.middleware.MessageMiddleware',
      'django.middleware.clickjacking.XFrameOptionsMiddleware', 'core.middleware.method_page',
    ],
    contextProcessors: [
      'django.template.context_processors.request', ...places.contextProcessors,
      'django.contrib.messages.context_processors.messages', 'core.context.site',
    ],
    urls: [
      ...entriesOf(parts, (part) => part.urls),
      ...model.areas.map((area) => ({ prefix: '', module: `${area}.urls` })),
    ],
    restFramework: restFrameworkOf(parts),
    finds: entriesOf(parts, (part) => part.finds),
    footer: entriesOf(parts, (part) => part.footer),
  }; // prettier-ignore
}
