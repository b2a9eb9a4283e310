op.create_table(
    "user",
    sa.Column("id", BigId, sa.Identity(), nullable=False),
    sa.Column("username", sa.String(150), nullable=False),
    sa.Column("email", sa.String(254), nullable=False),
    sa.Column("password", sa.String(256), nullable=False),
    sa.Column("is_active", sa.Boolean(), nullable=False),
    sa.Column("is_staff", sa.Boolean(), nullable=False),
    sa.Column("date_joined", UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint("id", name=op.f("user_pkey")),
    sa.UniqueConstraint("username", name="uq_user_username"),
    sqlite_autoincrement=True,
)
op.create_table(
    "login",
    sa.Column("key", sa.String(64), nullable=False),
    sa.Column("user_id", BigId, nullable=False),
    sa.Column("expires", UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint("key", name=op.f("login_pkey")),
    sa.ForeignKeyConstraint(
        ["user_id"], ["user.id"], name=op.f("login_user_id_fkey"), ondelete="CASCADE"
    ),
)
op.create_index(op.f("ix_login_user_id"), "login", ["user_id"])
