/** What the accounts say in the Django half's own files. */
import type { DjangoPlaces } from '../django-places.ts';

const settings: DjangoPlaces = {
  contrib: ['django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.sessions'],
  contextProcessors: ['django.contrib.auth.context_processors.auth'],
  beforeCsrf: ['django.contrib.sessions.middleware.SessionMiddleware'],
  afterCsrf: ['django.contrib.auth.middleware.AuthenticationMiddleware', 'accounts.middleware.private_pages'],
  settings: ['django/config/partials/accounts.py', 'django/config/partials/mail.py'],
  // Many of them are more than a cookie holds.
  messageStorage: ['fallback.FallbackStorage'],
  testEnvironment: ['EMAIL_URL="console:",'],
  testSettings: [
    '# The default takes its time on purpose.',
    'PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]',
  ],
  environment: ['django/partials/environment.txt'],
  serverSettings: ['EMAIL_URL'],
};

const views: DjangoPlaces = {
  readBases: ['RowAccessMixin'],
  createBases: ['CreateAccessMixin'],
  changeBases: ['ChangeAccessMixin'],
  relatedIf: ['if may_read(self.request.user, self.model._meta.get_field(name).related_model)'],
  cardIf: ['if may_read(self.request.user, model)'],
  // Some errors come before it is known who asks.
  navigationIf: ['if hasattr(request, "user") and may_read(request.user, model)'],
  bareErrors: ['not hasattr(request, "user")'],
  listContext: ['may_create=may_create(self.request.user, self.model),'],
  detailContext: ['may_change=may_change(self.request.user, self.object),'],
  cardContext: ['"may_create": may_create(self.request.user, model),'],
  forbidden: [
    'log = logging.getLogger(__name__)',
    'log.warning("denied: user %s, %s %r", request.user.pk, request.method, request.path)',
  ],
  refusalHeaders: [
    '# Nobody has looked whose session it is; that there is one is enough to keep no copy.',
    'if settings.SESSION_COOKIE_NAME in request.COOKIES:',
    '    response.headers["Cache-Control"] = "private, no-store"',
  ],
};

const rows: DjangoPlaces = {
  rowFacts: ['ACCESS: ClassVar[str] = "public"', 'OWNED: ClassVar[bool] = False'],
  rowForm: ['django/partials/owner-rule.py'],
  seedMethods: ['django/partials/seed-users.py'],
  seedFirst: [
    'people = [ensure_user(name, staff) for name, staff in SAMPLE_USERS.items()]',
    'passwords = open_accounts(people) if options["users"] or settings.DEBUG else {}',
  ],
  seedRows: [
    'made["User"] = {user.username: user for user in User.objects.filter(username__in=SAMPLE_USERS)}',
  ],
  seedLast: [
    'if passwords:',
    '    self.stdout.write("Sample users, shown once:")',
    '    for name, password in passwords.items():',
    '        self.stdout.write(f"  {name}  {password}")',
  ],
};

const pages: DjangoPlaces = {
  header: ['django/partials/account-navigation.html.ejs'],
  beforeNew: ['{% if may_create %}'],
  afterNew: ['{% endif %}'],
  beforeChange: ['{% if may_change %}'],
  afterChange: ['{% endif %}'],
  beforeCardNew: ['{% if one.may_create %}'],
  afterCardNew: ['{% endif %}'],
  afterCards: ['{% empty %}', `<p class="empty-state"><%- t('Sign in to see what is here.') %></p>`],
};

const documents: DjangoPlaces = {
  seedNotes: [
    'In development it also prints the passwords of the sample users, once.',
    '`manage.py create_staff NAME` makes an account that may do everything.',
  ],
  upkeep: ['Run `manage.py clearsessions` daily.'],
};

const tests: DjangoPlaces = {
  userField: ['user: User'],
  userData: ['cls.user = <%- writer %>()'],
  userSetUp: ['django/partials/tests-sign-in.py.ejs'],
  writerTests: ['django/partials/tests-writer.py.ejs'],
  staffTests: ['django/partials/tests-staff.py'],
  asStaff: ['self.client.force_login(make_staff())'],
  accessTests: ['django/partials/tests-access.py.ejs'],
};

export const places: DjangoPlaces = { ...settings, ...views, ...rows, ...pages, ...documents, ...tests };
