/** The accounts of the Flask half. */
import type { FileRow, FlaskPart } from '../types.ts';

const plain = (path: string, concern: FileRow['concern'] = 'accounts'): FileRow => ({
  template: `flask/${path}`,
  path,
  concern,
});
const page = (name: string, concern: FileRow['concern'] = 'accounts'): FileRow => ({
  template: `flask/app/templates/accounts/${name}.ejs`,
  path: `app/templates/accounts/${name}`,
  concern,
});

/** One link or button, for whoever may use it. */
const around = (
  right: string,
): { readonly before: readonly string[]; readonly after: readonly string[] } => ({
  before: [`{% if ${right} %}`],
  after: ['{% endif %}'],
});
const homeNew = around('may_create(one.model)');
const listNew = around('may_create(model)');
const actions = around('may_change(<%- e.variable %>)');

export const flask: FlaskPart = {
  packages: [{ name: 'flask-login', version: '>=0.6.3,<0.7', for: 'run', purpose: 'the signed-in user' }],
  modules: ['accounts'],
  finds: [{ what: 'accounts', where: '`app/accounts/`; who may do what: `app/access.py`' }],
  shownModels: 'readable()',
  lines: {
    extensions: ['login_manager = LoginManager()'],
    settings: [
      '"DEVELOPMENT": debug,',
      '"SESSION_REFRESH_EACH_REQUEST": False,',
      '"PERMANENT_SESSION_LIFETIME": timedelta(days=14),',
      '"EMAIL_URL": email_url(env, debug),',
      '"DEFAULT_FROM_EMAIL": env.str("DEFAULT_FROM_EMAIL", "noreply@example.com"),',
    ],
    rowFacts: ['ACCESS: ClassVar[str] = "public"', 'OWNED: ClassVar[bool] = False'],
    sampleRows: ['made["User"] = sample_users()'],
    relatedCondition: ['if access.may_read(relationships[name].mapper.class_)'],
    seedOptions: [
      '@click.option("--users", is_flag=True, help="Also let the sample users sign in, outside development.")',
    ],
    seedParameters: ['users: bool'],
    seedFirst: ['passwords = sample_passwords() if users or current_app.config["DEVELOPMENT"] else {}'],
    seedInside: ['opened = open_accounts(passwords)'],
    seedLast: ['tell(opened)'],
    beforeReading: ['access.require(access.may_read(<%- e.name %>), <%- e.name %>)'],
    beforeAdding: ['access.require(access.may_create(<%- e.name %>), <%- e.name %>)'],
    beforeChanging: ['access.require(access.may_change(<%- e.variable %>), <%- e.name %>)'],
    homeNewBefore: homeNew.before,
    homeNewAfter: homeNew.after,
    homeEmpty: ['{% else %}', `<p class="empty-state"><%- t('Sign in to see what is here.') %></p>`],
    listNewBefore: listNew.before,
    listNewAfter: listNew.after,
    actionsBefore: actions.before,
    actionsAfter: actions.after,
    otherTexts: ['{%- elif row.ENDPOINT is defined and not may_read(row.__class__) -%}', '{{ none | show }}'],
    otherLinks: [
      '{%- elif row.ENDPOINT is undefined or not may_read(row.__class__) -%}',
      '<span dir="auto">{{ text(row) }}</span>',
    ],
    testSettings: ['"EMAIL_URL": "console:",'],
    testPatches: ['patch.setattr("app.accounts.models.generate_password_hash", quick_hash)'],
    clientFields: ['user: User'],
    readmeSeed: [
      'In development it prints the passwords of the sample users, once.',
      '`flask --app wsgi create-staff NAME` makes an account that may do everything.',
    ],
    readmeServer: ['Run `flask --app wsgi sweep` daily.'],
    serverSettings: ['EMAIL_URL'],
  },
  blocks: {
    header: ['flask/partials/account-nav.html.ejs'],
    registry: ['flask/partials/readable.py'],
    settingReaders: ['flask/partials/email_url.py'],
    environment: ['flask/partials/environment'],
    tables: ['flask/migrations/tables/accounts.py'],
    dropTables: ['flask/migrations/tables/accounts_drop.py'],
    clientMethods: ['flask/tests/partials/sign_in.py'],
    fixtures: ['flask/tests/partials/fixtures.py'],
    entityTests: ['flask/tests/partials/access.py.ejs'],
  },
  browsers: {
    public: { reader: 'visitor', writer: 'member', keeper: 'staff' },
    members: { reader: 'member', writer: 'member', keeper: 'staff' },
    staff: { reader: 'staff', writer: 'staff', keeper: 'staff' },
  },
  files: [
    plain('app/access.py'),
    plain('app/mail.py', 'mail'),
    plain('app/accounts/__init__.py'),
    plain('app/accounts/models.py'),
    plain('app/accounts/sessions.py', 'session'),
    plain('app/accounts/security.py', 'security'),
    { ...plain('app/accounts/forms.py'), symbols: { NewPasswordForm: 'made alike' } },
    plain('app/accounts/passwords.py'),
    plain('app/accounts/reset.py'),
    plain('app/accounts/views.py'),
    plain('app/accounts/commands.py'),
    plain('app/accounts/sample.py', 'sample data'),
    plain('app/accounts/common_passwords.txt'),
    plain('app/accounts/common_passwords.LICENSE'),
    plain('app/alike/fields/passwords.py', 'made alike'),
    page('login.html'),
    page('register.html'),
    page('password.html'),
    page('reset.html'),
    page('reset_confirm.html'),
    page('reset_invalid.html'),
    page('reset_mail.txt', 'mail'),
    plain('tests/auth.py', 'tests'),
    plain('tests/test_access.py', 'tests'),
    plain('tests/test_accounts.py', 'tests'),
    plain('tests/test_commands.py', 'tests'),
    plain('tests/test_mail.py', 'tests'),
  ],
};
